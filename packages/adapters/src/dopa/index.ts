/**
 * The card check of the Department of Provincial Administration (DOPA) as a `CitizenRegistry`: over GDX, or over SOAP.
 *
 * @module
 */
export type { OnTrouble, SourceTroubleNotice } from '../source-calls/source-trouble.js';
export { type DopaGdxOptions, dopaGdx } from './dopa-gdx.js';
export type { DopaOptions } from './dopa-options.js';
export { type DopaSoapOptions, dopaSoap } from './dopa-soap.js';
export type { GdxClient } from './gdx-client.js';
export type { SoapVersion } from './soap-message.js';
