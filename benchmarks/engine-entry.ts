// What is measured in process, bundled as dist/ is.
export { check } from '../server/src/engine/check.ts';
export { DEFAULT_SETTINGS } from '../server/src/settings/types.ts';
