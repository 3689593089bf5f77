export { ExplainView } from './explain/explain-view';
export { FindingsTab } from './findings/findings-tab';
export { ReportsTab } from './reports/reports-tab';
export { RunTab } from './run/run-tab';
