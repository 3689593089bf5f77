import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';

import type { Progress } from '../../excel/office/contract';
import { formatCount } from '../format';
import { useActions } from '../state/actions';
import type { Task } from '../state/pane-state';
import { useTexts, type PaneTexts } from '../texts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  middle: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

/** What is being done, how far it is, and 取消 where stopping leaves nothing half done. */
export function TaskProgress({ task }: { task: Task }) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const { progress } = task;
  const words = task.cancelling ? texts.cancelling : progress ? wordsOf(progress, texts) : texts.starting;
  // From the first write on a run goes through to its end: half a result is worse than a late one.
  const stoppable = progress?.phase !== 'writing' && progress?.phase !== 'highlighting';
  const counted = progress !== undefined && progress.total > 0;
  return (
    <div className={styles.root}>
      <div className={styles.middle}>
        <div className={styles.words}>
          <Text role="status">{words}</Text>
          {counted && (progress.phase !== 'building' || progress.sheet !== undefined) && (
            <Text className={styles.count}>
              {texts.rowsDone(formatCount(progress.done), formatCount(progress.total))}
            </Text>
          )}
        </div>
        <ProgressBar aria-label={words} max={1} {...(counted && { value: progress.done / progress.total })} />
      </div>
      {task.kind !== 'clear' && stoppable && (
        <Button disabled={task.cancelling} onClick={() => actions.cancel()}>
          {texts.common.cancel}
        </Button>
      )}
    </div>
  );
}

function wordsOf({ phase, sheet }: Progress, texts: PaneTexts): string {
  return sheet === undefined ? texts.phases[phase] : texts.makingSheet(texts.reports.sheets[sheet]);
}
