import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';

import { diagnosticReport, type Surroundings } from '../state/error-report';
import { useDispatch, usePane } from '../state/store';
import { useTexts } from '../texts';
import { BackBar } from './back-bar';
import { CopyText } from './copy-text';
import { SelfTest } from './self-test';

export function DiagnosticsPanel({ surroundings }: { surroundings: () => Surroundings }) {
  const texts = useTexts();
  const dispatch = useDispatch();
  const state = usePane((whole) => whole);
  const report = useMemo(() => diagnosticReport(state, surroundings()), [state, surroundings]);
  return (
    <>
      <BackBar title={texts.diagnostics.title} onBack={() => dispatch({ type: 'panel-closed' })} />
      <Text>{texts.diagnostics.text}</Text>
      <CopyText label={texts.diagnostics.area} value={report} rows={14} />
      <SelfTest host={surroundings().host} />
    </>
  );
}
