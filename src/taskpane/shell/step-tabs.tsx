import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';

import { TABS, type TabId } from '../state/pane-state';
import { useDispatch } from '../state/store';
import { useTexts } from '../texts';
import { LOW_PANE } from './low-pane';
import type { StepState } from './steps';

const useStyles = makeStyles({
  list: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  tab: {
    flex: '1 1 0',
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    [LOW_PANE]: { paddingBlock: '3px' },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    [LOW_PANE]: { gap: 0 },
    lineHeight: tokens.lineHeightBase200,
  },
  state: { display: 'inline-flex', alignItems: 'center', gap: '2px', fontSize: '16px', height: '16px' },
  count: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorPaletteRedForeground1,
  },
  done: { color: tokens.colorPaletteGreenForeground1 },
  'needs-you': { color: tokens.colorBrandForeground1 },
  'not-yet': { color: tokens.colorNeutralForeground3 },
  // Five English words stand side by side at 320 px only in the smaller size.
  word: {
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    '@media (max-width: 345px)': { fontSize: tokens.fontSizeBase200 },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** More digits do not fit above the word at 320 px. */
const MOST_SHOWN = 999;

const ICONS = { done: CheckmarkCircleFilled, 'needs-you': CircleHalfFillRegular, 'not-yet': CircleRegular } as const;

interface Props {
  readonly tab: TabId;
  readonly states: Readonly<Record<TabId, StepState>>;
  /** Findings and failures that wait for the clerk. */
  readonly waiting: number;
}

export const panelId = (tab: TabId): string => `tiexi-panel-${tab}`;
export const tabId = (tab: TabId): string => `tiexi-tab-${tab}`;

export function StepTabs({ tab, states, waiting }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const dispatch = useDispatch();
  const words = { done: texts.tabs.done, 'needs-you': texts.tabs.needsYou, 'not-yet': texts.tabs.notYet };
  return (
    <TabList
      className={styles.list}
      aria-label={texts.tabs.label}
      selectedValue={tab}
      onTabSelect={(_, { value }) => dispatch({ type: 'tab-opened', tab: value as TabId })}
    >
      {TABS.map((id) => {
        const Icon = ICONS[states[id]];
        return (
          <Tab
            key={id}
            id={tabId(id)}
            value={id}
            className={styles.tab}
            aria-controls={id === tab ? panelId(id) : undefined}
            content={{ className: styles.content }}
          >
            <span className={styles.state}>
              <Icon className={mergeClasses(styles[states[id]])} aria-hidden />
              {id === 'findings' && waiting > 0 && (
                <span className={styles.count}>{waiting > MOST_SHOWN ? `${MOST_SHOWN}+` : waiting}</span>
              )}
            </span>
            <span className={styles.word}>{texts.tabs[id]}</span>
            <span className={styles.hidden}>{words[states[id]]}</span>
          </Tab>
        );
      })}
    </TabList>
  );
}
