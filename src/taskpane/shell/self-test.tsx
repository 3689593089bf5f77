import { Button, Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';

import type { SelfTestReport } from '../../excel/office/contract';
import { formatCount } from '../format';
import { useActions } from '../state/actions';
import { useTexts } from '../texts';
import { CopyText } from './copy-text';

type State =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: SelfTestReport }
  | { readonly kind: 'broken'; readonly message: string };

/** 自检: whether this Excel does what the add-in needs, for a person to run and a technician to read. */
export function SelfTest({ host }: { host: string }) {
  const texts = useTexts();
  const { selfTest } = useActions();
  const [state, setState] = useState<State>();
  if (!selfTest) return null;
  const start = async (): Promise<void> => {
    setState({ kind: 'running', done: 0, total: 0 });
    try {
      const report = await selfTest((done, total) => setState({ kind: 'running', done, total }));
      setState({ kind: 'done', report });
    } catch (error) {
      setState({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    }
  };
  const words =
    state?.kind === 'running'
      ? texts.selfTest.running(formatCount(state.done + 1), formatCount(Math.max(state.total, state.done + 1)))
      : state?.kind === 'broken'
        ? texts.selfTest.broken + state.message
        : state && outcomeOf(state.report, texts.selfTest);
  return (
    <>
      <Subtitle2 as="h2">{texts.selfTest.title}</Subtitle2>
      <Text>{texts.selfTest.text}</Text>
      <Button disabled={state?.kind === 'running'} onClick={() => void start()}>
        {texts.selfTest.start}
      </Button>
      <Text role="status">{words ?? ''}</Text>
      {state?.kind === 'done' && (
        <CopyText label={texts.selfTest.area} value={reportText(state.report, host)} rows={14} />
      )}
    </>
  );
}

function outcomeOf(
  { outcomes }: SelfTestReport,
  texts: { passed(count: string): string; failed(count: string, total: string): string },
): string {
  const faults = outcomes.filter(({ fault }) => fault !== undefined).length;
  const total = formatCount(outcomes.length);
  return faults === 0 ? texts.passed(total) : texts.failed(formatCount(faults), total);
}

/** In the words of the code, for whoever mends it. */
export function reportText({ version, outcomes }: SelfTestReport, host: string): string {
  return [
    `Tiexi self-test ${version}`,
    `host: ${host}`,
    ...outcomes.map(({ name, fault, milliseconds }) =>
      fault === undefined ? `ok    ${name} (${milliseconds} ms)` : `FAULT ${name}: ${fault}`,
    ),
  ].join('\n');
}
