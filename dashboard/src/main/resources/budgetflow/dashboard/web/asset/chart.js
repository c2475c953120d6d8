'use strict';
// Draws the burn-up from the figures in data-chart; the table below it says the same in text.
(() => {
  const tone = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const charts = new Map();

  function figure(value, data) {
    return Number(value).toLocaleString('en-US', {
      minimumFractionDigits: data.decimals,
      maximumFractionDigits: data.decimals,
    });
  }

  function line(name, points, more) {
    return Object.assign({ type: 'line', name, data: points, symbol: 'none', animation: false }, more);
  }

  function forecast(data) {
    const f = data.forecast;
    if (!f) {
      return [];
    }
    const range = (from, to) => [[f.from[0], from], [f.on, to]];
    const quiet = { silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
    return [
      line('', range(f.from[1], f.low), Object.assign({ stack: 'forecast', stackStrategy: 'all' }, quiet)),
      line(data.words.forecast, range(0, f.high - f.low), Object.assign({
        stack: 'forecast', stackStrategy: 'all', areaStyle: { color: tone('spent'), opacity: 0.16 },
        itemStyle: { color: tone('spent') },
      }, quiet)),
      line(data.words.forecast, range(f.from[1], f.middle), {
        lineStyle: { color: tone('spent'), type: [2, 4], width: 2 }, itemStyle: { color: tone('spent') },
      }),
    ];
  }

  function series(data) {
    const words = data.words;
    const all = [
      line(words.budget, data.budget, {
        step: 'end', lineStyle: { color: tone('budget'), width: 1.5 }, itemStyle: { color: tone('budget') },
      }),
      line(words.plan, data.plan, {
        step: 'end', lineStyle: { color: tone('plan'), width: 2 }, itemStyle: { color: tone('plan') },
        areaStyle: { color: tone('plan'), opacity: 0.06 },
      }),
      line(words.pace, data.pace, {
        lineStyle: { color: tone('plan'), type: [1, 4], width: 2, cap: 'round' }, itemStyle: { color: tone('plan') },
      }),
      line(words.spent, data.spent, {
        step: 'end', z: 5, lineStyle: { color: tone('spent'), width: 3 }, itemStyle: { color: tone('spent') },
        markLine: {
          symbol: 'none', silent: true, animation: false,
          lineStyle: { color: tone('ink'), type: 'solid', width: 1 },
          label: { formatter: words.today + ' ' + data.on, color: tone('ink'), position: 'insideEndTop', rotate: 0,
            align: 'right', padding: [0, 6, 0, 0] },
          data: [{ xAxis: data.on }],
        },
      }),
    ];
    if (data.changes.length > 0) {
      all.push({
        type: 'scatter', name: words.changes, symbol: 'diamond', symbolSize: 14, z: 6, animation: false,
        itemStyle: { color: tone('change'), borderColor: '#fff', borderWidth: 1.5 },
        data: data.changes.map(change => ({ value: change.slice(0, 2), told: change[2] })),
      });
    }
    return all.concat(forecast(data));
  }

  function option(data) {
    const names = ['spent', 'plan', 'pace', 'budget'].concat(data.changes.length > 0 ? ['changes'] : [],
      data.forecast ? ['forecast'] : []).map(name => data.words[name]);
    return {
      animation: false,
      textStyle: { fontFamily: 'inherit', color: tone('ink') },
      grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
      legend: { data: names, top: 0, left: 0, itemWidth: 28, itemHeight: 10, itemGap: 18,
        textStyle: { color: tone('ink') } },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', backgroundColor: '#fff', borderColor: tone('rule'),
        textStyle: { color: tone('ink') },
        formatter: all => all.length === 0 ? '' : all[0].axisValueLabel + '\n' + all
          .filter(one => one.seriesName !== '')
          .map(one => one.seriesName + '  ' + (one.data.told || figure(one.value[1], data))).join('\n'),
        axisPointer: { type: 'line', lineStyle: { color: tone('muted') },
          label: { formatter: p => new Date(p.value).toISOString().slice(0, 10) } },
      },
      xAxis: { type: 'time', min: data.from, max: data.to, axisLabel: { color: tone('muted'), formatter: '{MM}-{dd}' },
        axisLine: { lineStyle: { color: tone('rule') } }, splitLine: { show: false } },
      yAxis: { type: 'value',  axisLabel: { color: tone('muted') }, splitLine: { lineStyle: { color: tone('rule') } } },
      series: series(data),
    };
  }

  function draw(element) {
    const data = JSON.parse(element.dataset.chart);
    element.textContent = '';
    const chart = window.echarts.init(element, null, { renderer: 'svg' });
    chart.setOption(option(data));
    element.setAttribute('aria-label', data.title);
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    charts.set(element, { chart, observer });
  }

  function drawAll() {
    for (const [element, { chart, observer }] of charts) {
      if (!element.isConnected) {
        observer.disconnect();
        chart.dispose();
        charts.delete(element);
      }
    }
    document.querySelectorAll('.chart[data-chart]').forEach(element => {
      if (!charts.has(element)) {
        draw(element);
      }
    });
  }

  // A4 landscape less its margins, in pixels: a page is asked for its width only after it was laid out for the screen.
  window.addEventListener('beforeprint', () => charts.forEach(({ chart }) => chart.resize({ width: 1020 })));
  window.addEventListener('afterprint', () => charts.forEach(({ chart }) => chart.resize({ width: 'auto' })));
  document.body.addEventListener('htmx:afterSettle', drawAll);
  drawAll();
})();
