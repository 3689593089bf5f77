import type { sheetNames as zh, summaryNames as zhSummary } from '../zh-cn/sheet-names';

export const sheetNames: typeof zh = {
  summary: 'Summary',
  'working-paper': 'Working paper',
  'payment-list': 'Payment list',
  application: 'Application',
  'public-notice': 'Public notice',
  'claim-differences': 'Claim differences',
  findings: 'Findings',
  evaluation: 'Self-evaluation',
  satisfaction: 'Satisfaction',
  'risk-fund': 'Risk fund',
  dividends: 'Dividends',
  budget: 'Budget execution',
  deadlines: 'Filing and payment days',
  'self-report': 'Self-evaluation report',
  'figure-checks': 'Figure checks',
  explanation: 'Calculation',
  'run-record': 'Run record',
};

export const summaryNames: typeof zhSummary = {
  year: 'Yearly summary',
  quarter: 'Quarterly summary',
  month: 'Monthly summary',
  span: 'Summary',
};

export const checkPageName = 'Check page';
