/**
 * The cells in the pictures of the attendance guides, drawn anew from what the engine says now:
 * `node --conditions=@moc-sdk/source --import tsx tools/attendance-pictures.mjs`
 */
import { drawPictures } from './attendance/draw-pictures.js';

console.log(`${await drawPictures()} pictures`);
