// SPDX-License-Identifier: MIT
// JSON Schema by ajv: draft-07, which ours are, and draft 2020-12.
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// Strict mode refuses unknown keywords and formats; several types for one key are allowed all the same.
const options = {allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false};

function validatorOf(ajv, schema) {
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
}

/** A function that returns what is wrong with a value, one text for each fault. The schema itself is judged first. */
export function validator(schema) {
  return validatorOf(new Ajv(options), schema);
}

/** Likewise by a schema of draft 2020-12 that others wrote, who may use ajv's freedoms. */
export function draft2020Validator(schema) {
  return validatorOf(new Ajv2020({...options, strict: false}), schema);
}
