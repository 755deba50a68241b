// SPDX-License-Identifier: MIT
// JSON Schema draft-07 by ajv.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/** A function that returns what is wrong with a value, one text for each fault. The schema itself is judged first. */
export function validator(schema) {
  // Strict mode refuses unknown keywords and formats; several types for one key are draft-07 all the same.
  const ajv = new Ajv({allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false});
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
}
