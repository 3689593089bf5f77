import { type FluentIcon } from '@fluentui/react-icons';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { DatabaseWarningRegular } from '@fluentui/react-icons/svg/database-warning';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';

import { tokens } from '@fluentui/react-components';

import type { Severity } from '../engine/loan/finding';

/** Hardest first: the order of every list. */
export const SEVERITIES = ['refused', 'reduced', 'review', 'data', 'note'] as const satisfies readonly Severity[];

interface Look {
  readonly icon: FluentIcon;
  /** Text, icon and bar; at least 4.5:1 on the pane's backgrounds (test/taskpane/severity.test.ts measures it). */
  readonly color: string;
}

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  refused: { icon: ProhibitedRegular, color: tokens.colorPaletteRedForeground1 },
  reduced: { icon: ArrowDownRegular, color: tokens.colorPaletteDarkOrangeForeground1 },
  review: { icon: QuestionCircleRegular, color: tokens.colorPaletteLavenderForeground2 },
  data: { icon: DatabaseWarningRegular, color: tokens.colorPaletteLightTealForeground2 },
  note: { icon: InfoRegular, color: tokens.colorNeutralForeground3 },
};
