// @ts-check
// What we use of jose. In a module of its own, so that it comes with the rest: before an agreement is begun nothing is signed or checked.
export { FlattenedSign, calculateJwkThumbprint, flattenedVerify, importJWK } from 'jose';
