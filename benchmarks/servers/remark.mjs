// The least a language server on remark can be: parses the document at every edit and has nothing to say about it.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { serve } from './serve.mjs';

const parser = unified().use(remarkParse).freeze();
serve((text) => parser.parse(text));
