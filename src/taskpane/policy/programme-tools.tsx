import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';

import { useDispatch, usePane } from '../state/store';
import { useTexts } from '../texts';
import type { Panel } from '../state/pane-state';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  /** The programme chosen is the county's own. */
  readonly own: boolean;
  readonly chosen: boolean;
}

/** What can be done with a programme as a whole: changed, copied, passed on, and the tables it looks things up in. */
export function ProgrammeTools({ own, chosen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const dispatch = useDispatch();
  const draft = usePane((state) => state.draft);
  const open = (panel: Panel) => () => dispatch({ type: 'panel-opened', panel });
  const button = (panel: Panel, label: string) => (
    <Button className={styles.button} size="small" onClick={open(panel)}>
      {label}
    </Button>
  );
  const { tools } = texts.policy;
  return (
    <>
      {draft && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{tools.unsaved}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={open('programme')}>
              {tools.goOn}
            </Button>
            <Button size="small" onClick={() => dispatch({ type: 'draft-left' })}>
              {tools.drop}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.root} role="group" aria-label={tools.label}>
        {chosen && own && !draft && button('programme-edit', tools.edit)}
        {chosen && !draft && button('programme-copy', tools.copy)}
        {button('programme-file', tools.file)}
        {button('tables', tools.tables)}
      </div>
    </>
  );
}
