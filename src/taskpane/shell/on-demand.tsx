import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons/svg/cloud-off';
import { type ComponentType, type ReactElement, useCallback, useEffect, useState } from 'react';

import { useTexts } from '../texts';
import { EmptyState } from './empty-state';

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  retry: { alignSelf: 'center' },
});

/** A view that is fetched when it is first shown, or before by `fetchView`, so that the pane starts without it. */
export interface ViewOnDemand<Props extends object> {
  (props: Props): ReactElement;
  /** Rejects where it cannot be had. */
  fetchView(): Promise<void>;
}

/** Where the view cannot be had (offline) it says so and can be tried again; the rest of the pane is not touched. */
export function onDemand<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): ViewOnDemand<Props> {
  let Loaded: ComponentType<Props> | undefined;
  const fetchView = async (): Promise<void> => {
    Loaded ??= await load();
  };
  function OnDemand(props: Props): ReactElement {
    const styles = useStyles();
    const texts = useTexts();
    const [state, setState] = useState<'loading' | 'failed' | 'there'>(Loaded ? 'there' : 'loading');
    const tryToFetch = useCallback(() => {
      setState('loading');
      fetchView().then(
        () => setState('there'),
        () => setState('failed'),
      );
    }, []);
    useEffect(() => {
      if (!Loaded) tryToFetch();
    }, [tryToFetch]);
    if (Loaded) return <Loaded {...props} />;
    if (state !== 'failed') {
      return <Spinner className={styles.waiting} label={texts.onDemand.loading} labelPosition="below" />;
    }
    return (
      <>
        <EmptyState icon={CloudOffRegular} title={texts.onDemand.failedTitle} text={texts.onDemand.failedText} />
        <Button className={styles.retry} onClick={tryToFetch}>
          {texts.onDemand.retry}
        </Button>
      </>
    );
  }
  return Object.assign(OnDemand, { fetchView });
}
