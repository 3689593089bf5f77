export { ProgrammeEditor } from './programme-editor';
export { ProgrammeFile } from './programme-file';
export { TablesEditor } from './tables-editor';
