// Asks the real form-js what it decides, and writes its verdicts beside the questions.
// usage: node verdicts.mjs NODE_MODULES CHROMIUM conditions.json forms.json
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [modules, executablePath, conditions, forms] = process.argv.slice(2);
const require = createRequire(resolve(modules) + '/');
const { chromium } = require('playwright-core');
const viewer = readFileSync(resolve(modules, '@bpmn-io/form-js/dist/form-viewer.umd.js'), 'utf8');
const version = JSON.parse(readFileSync(resolve(modules, '@bpmn-io/form-js/package.json'), 'utf8')).version;
if (version !== '1.8.7') throw new Error(`form-js is ${version}, the corpus is of 1.8.7`);

const lines = (cases) => '[\n' + cases.map((c) => JSON.stringify(c)).join(',\n') + '\n]\n';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const page = await browser.newPage({ timezoneId: 'UTC', locale: 'en-US' });
await page.setContent(`<!doctype html><body><div id="form"></div><script>${viewer}</script></body>`);

if (conditions) {
  const asked = JSON.parse(readFileSync(conditions, 'utf8'));
  const answered = await page.evaluate((asked) => asked.map(({ hide, data, ...rest }) => {
    const checker = new FormViewer.ConditionChecker(null, null, { fire() {} });
    const context = FormViewer.buildExpressionContext({ data, this: data, parent: null, i: [] });
    return { hide, data, hidden: checker.check(hide, context) === true, ...(rest.differs ? { differs: rest.differs } : {}) };
  }), asked);
  writeFileSync(conditions, lines(answered));
}

if (forms) {
  const asked = JSON.parse(readFileSync(forms, 'utf8'));
  const answered = [];
  for (const { name, schema, data, answers } of asked) {
    const verdict = await page.evaluate(async ({ schema, data, answers }) => {
      const rendered = () => new Promise((done) => setTimeout(done, 60));
      const container = document.querySelector('#form');
      container.innerHTML = '';
      const form = await FormViewer.createForm({ container, schema, data });
      const registry = form.get('formFieldInstanceRegistry');
      const fields = form.get('formFieldRegistry');
      const path = (instance) => instance.valuePath.join('.');
      const put = () => { // as a person would: every field that can be seen and changed
        let changed = false;
        for (const instance of registry.getAllKeyed()) {
          const field = fields.get(instance.id), key = path(instance);
          if (!(key in answers) || field.disabled || field.readonly === true || field.type === 'expression' || given.has(key)) continue;
          given.add(key);
          form._update({ fieldInstance: instance, value: answers[key] });
          changed = true;
        }
        return changed;
      };
      const given = new Set();
      await rendered();
      while (put()) await rendered();
      await rendered();
      const { data: submitted, errors } = form.submit();
      await rendered();
      const keyed = registry.getAllKeyed();
      const wrong = [];
      for (const instance of keyed) if (errors[instance.id]) wrong.push(path(instance));
      const texts = [...container.querySelectorAll('.fjs-form-field-text')].map((e) => e.textContent.trim());
      const labels = [...container.querySelectorAll('label.fjs-form-field-label')].map((e) => e.textContent.trim());
      const result = { visible: keyed.map(path).sort(), wrong: wrong.sort(), submitted, texts, labels };
      form.destroy();
      return result;
    }, { schema, data, answers });
    answered.push({ name, schema, data, answers, ...verdict });
  }
  writeFileSync(forms, lines(answered));
}
await browser.close();
