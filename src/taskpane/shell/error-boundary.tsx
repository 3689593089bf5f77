import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

import { errorReport, type Surroundings } from '../state/error-report';
import { useTexts } from '../texts';
import { CopyText } from './copy-text';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

function Crash({ report, onReopen }: { report: string; onReopen: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <main className={styles.root}>
      <div className={styles.words} role="alert">
        <Subtitle2 as="h1" className={styles.title}>
          {texts.problem.crashTitle}
        </Subtitle2>
        <Text>{texts.problem.crashText}</Text>
      </div>
      <Button appearance="primary" onClick={onReopen}>
        {texts.problem.reload}
      </Button>
      <Text>{texts.problem.reportText}</Text>
      <CopyText label={texts.problem.report} value={report} />
    </main>
  );
}

interface Props {
  readonly surroundings: () => Surroundings;
  readonly children: ReactNode;
}

/** An error of ours while drawing: the clerk gets a sentence and a way on, the store keeps the work. */
export class ErrorBoundary extends Component<Props, { readonly caught: readonly unknown[] }> {
  override state: { readonly caught: readonly unknown[] } = { caught: [] };

  static getDerivedStateFromError(error: unknown): { caught: readonly unknown[] } {
    return { caught: [error] };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (caught.length === 0) return this.props.children;
    return (
      <Crash
        report={errorReport(caught[0], 'draw', this.props.surroundings())}
        onReopen={() => this.setState({ caught: [] })}
      />
    );
  }
}
