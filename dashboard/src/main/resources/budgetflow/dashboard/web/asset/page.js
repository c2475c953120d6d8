'use strict';
// What a part that is fetched again must not lose: where the reader was, and what they had opened.
(() => {
  const kept = new WeakMap();

  function keep(part) {
    const active = document.activeElement;
    kept.set(document.body, {
      focus: part.contains(active) ? (active.id ? '#' + active.id : active.getAttribute('href')) : null,
      summary: part.contains(active) && active.tagName === 'SUMMARY'
        ? [...part.querySelectorAll('summary')].indexOf(active) : -1,
      scrolled: [...part.querySelectorAll('.scroll')].map(box => [box.scrollLeft, box.scrollTop]),
      open: [...part.querySelectorAll('details')].map(details => details.open),
      ids: part.changedIds,
    });
  }

  function give(part) {
    const was = kept.get(document.body);
    if (!was) {
      return;
    }
    kept.delete(document.body);
    part.querySelectorAll('details').forEach((details, i) => { details.open = Boolean(was.open[i]); });
    part.querySelectorAll('.scroll').forEach((box, i) => {
      const place = was.scrolled[i];
      if (place) {
        box.scrollLeft = place[0];
        box.scrollTop = place[1];
      }
    });
    if (was.summary >= 0) {
      const summary = part.querySelectorAll('summary')[was.summary];
      if (summary) {
        summary.focus({ preventScroll: true });
      }
    } else if (was.focus) {
      const same = was.focus.startsWith('#')
        ? document.getElementById(was.focus.slice(1))
        : [...part.querySelectorAll('a[href]')].find(link => link.getAttribute('href') === was.focus);
      if (same) {
        same.focus({ preventScroll: true });
      }
    }
    if (was.ids) {
      const changed = new Set();
      was.ids.forEach(ids => ids.forEach(id => changed.add(id)));
      part.querySelectorAll('[data-id]').forEach(row => {
        if (changed.has(row.dataset.id)) {
          row.classList.add('fresh');
        }
      });
    }
  }

  document.body.addEventListener('htmx:beforeSwap', event => keep(event.detail.target));
  document.body.addEventListener('htmx:afterSwap', event => {
    const part = document.getElementById(event.detail.target.id);
    if (part) {
      give(part);
    }
  });

  // A field left empty asks for nothing: it does not belong into the address.
  document.addEventListener('submit', event => {
    if (event.target.method === 'get') {
      event.target.querySelectorAll('input, select').forEach(field => {
        if (field.value === '') {
          field.disabled = true;
        }
      });
    } else {
      event.target.querySelectorAll('button').forEach(button => button.setAttribute('aria-disabled', 'true'));
    }
  });
})();
