/**
 * The service's `Files` in a folder.
 *
 * @module
 */
export { folderFiles } from './folder-files.js';
