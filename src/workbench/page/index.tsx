import { createRoot } from 'react-dom/client';
import './page.css';
import { startLanguage } from './texts';
import { WorkbenchPage } from './workbench-page';

const root = document.getElementById('workbench');
if (!root) throw new Error('index.html has no #workbench');
createRoot(root).render(<WorkbenchPage startLanguage={startLanguage(location.search, navigator.language)} />);
