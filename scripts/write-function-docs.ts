import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsPage } from '../src/functions/docs-page';

const docs = join(__dirname, '..', 'docs');
mkdirSync(docs, { recursive: true });
writeFileSync(join(docs, 'functions.md'), functionsPage());
