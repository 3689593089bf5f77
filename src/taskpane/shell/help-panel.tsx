import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';

import { useDispatch } from '../state/store';
import { useTexts } from '../texts';
import { BackBar } from './back-bar';

const FunctionHelpList = lazy(() =>
  import(/* webpackChunkName: "in-sheet" */ '../in-sheet/function-help-list').then((loaded) => ({
    default: loaded.FunctionHelpList,
  })),
);

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

export function HelpPanel() {
  const styles = useStyles();
  const texts = useTexts();
  const dispatch = useDispatch();
  return (
    <>
      <BackBar title={texts.help.title} onBack={() => dispatch({ type: 'panel-closed' })} />
      <ol className={styles.list}>
        {texts.help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Suspense fallback={null}>
        <FunctionHelpList />
      </Suspense>
      <Text>{texts.help.privacy}</Text>
    </>
  );
}
