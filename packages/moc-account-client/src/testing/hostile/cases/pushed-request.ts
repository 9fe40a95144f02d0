import type { Bend, Fields } from '../bends.js';
import { failing, fields, instead, nothing, page, redirected } from './changes.js';
import { casesOf } from './hostile-case.js';

/** Answers to an authorization request that was pushed (RFC 9126): the provider demands it. */
const { refused, accepted } = casesOf('pushed request');
const metadata = fields({ require_pushed_authorization_requests: true });
const bad = (name: string, pushed: Bend<Fields>) =>
  refused(name, 'sign-in/pushed-request-invalid', { metadata, pushed });

export const pushedRequestCases = [
  bad('request_uri missing', fields({ request_uri: undefined })),
  bad('request_uri null', fields({ request_uri: null })),
  bad('request_uri empty', fields({ request_uri: '' })),
  bad('request_uri a number', fields({ request_uri: 1 })),
  bad('request_uri a list', fields({ request_uri: ['urn:x'] })),
  bad('expires_in missing', fields({ expires_in: undefined })),
  bad('expires_in below zero', fields({ expires_in: -1 })),
  bad('expires_in a word', fields({ expires_in: 'soon' })),
  bad('HTML with status 201', instead('<h1>Created</h1>', 201, { 'content-type': 'text/html' })),
  bad('HTML with status 200', page),
  bad('redirects elsewhere', redirected),
  bad('an empty answer', nothing),
  bad('null', instead('null', 201)),
  bad('a list', instead('[]', 201)),
  bad('an error', instead('{"error":"invalid_request"}', 400)),
  refused('the client is refused', 'sign-in/misconfigured', {
    metadata,
    pushed: instead('{"error":"invalid_client"}', 401),
  }),
  refused('server error', 'sign-in/provider-unavailable', { metadata, pushed: failing }),
  refused('no place for it, though it is demanded', 'sign-in/misconfigured', {
    metadata: fields({
      require_pushed_authorization_requests: true,
      pushed_authorization_request_endpoint: undefined,
    }),
  }),
  refused('place for it on http', 'sign-in/metadata-invalid', {
    metadata: fields({ pushed_authorization_request_endpoint: 'http://account.example/par' }),
  }),
  accepted('as it should be', { metadata }),
  accepted('members that nobody knows', { metadata, pushed: fields({ foo: 'bar' }) }),
];
