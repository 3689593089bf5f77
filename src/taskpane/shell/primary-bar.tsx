import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { periodName } from '../../reports/model/period-name';
import { formatCount } from '../format';
import { useActions } from '../state/actions';
import type { Chosen } from '../state/chosen';
import { useDispatch, usePane } from '../state/store';
import { type PaneTexts, useTexts } from '../texts';
import { LOW_PANE } from './low-pane';
import { type PrimaryAction, primaryAction } from './primary-action';
import { TaskProgress } from './task-progress';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [LOW_PANE]: { paddingBlock: tokens.spacingVerticalXXS },
  },
  button: { width: '100%', [LOW_PANE]: { minHeight: '32px', paddingBlock: tokens.spacingVerticalXXS } },
  hint: { display: 'block', textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

function nameOf(action: Exclude<PrimaryAction, { kind: 'hint' }>, texts: PaneTexts): string {
  const { primary } = texts;
  switch (action.kind) {
    case 'scan':
      return primary.scan;
    case 'run':
      return (action.again ? primary.runAgain : primary.run)(periodName(action.period, texts));
    case 'build': {
      const [only] = action.keys;
      return action.keys.length === 1 && only
        ? primary.build(texts.reports.sheets[only])
        : primary.buildMany(action.keys.length);
    }
    case 'show':
      return action.tab === 'policy'
        ? primary.programme
        : action.tab === 'findings'
          ? primary.findings(formatCount(action.count))
          : primary.reports;
  }
}

/** Always in sight: the next step by its name, or the work under way. */
export function PrimaryBar({ chosen }: { chosen: Chosen }) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const dispatch = useDispatch();
  const state = usePane((whole) => whole);
  const action = primaryAction(state, chosen);
  const press = (): void => {
    switch (action.kind) {
      case 'scan':
        return void actions.scan();
      case 'run':
        return void actions.run(action.programme, action.period);
      case 'build':
        return void actions.build(action.keys);
      case 'show':
        return dispatch({ type: 'tab-opened', tab: action.tab });
      case 'hint':
        return undefined;
    }
  };
  return (
    <footer className={styles.root}>
      {state.task ? (
        <TaskProgress task={state.task} />
      ) : action.kind === 'hint' ? (
        <Text className={styles.hint}>{state.tab === 'policy' ? texts.policy.hint : texts.reports.choose}</Text>
      ) : (
        <Button className={styles.button} appearance="primary" size="large" onClick={press}>
          {nameOf(action, texts)}
        </Button>
      )}
    </footer>
  );
}
