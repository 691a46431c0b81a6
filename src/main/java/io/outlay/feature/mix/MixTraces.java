package io.outlay.feature.mix;

import io.outlay.domain.mix.MixProgress;
import io.outlay.engine.bayes.Diagnostics;
import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartTable;
import io.outlay.plot.Readout;
import io.outlay.plot.Style;
import io.outlay.plot.TraceChart;
import io.outlay.project.MixRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The chains side by side: each channel's return draw by draw after a fit, the sizes of the effects while one runs.
record MixTraces(MixNames names, MixGround ground, Style style) {
    /// R-hat of the few kept draws above which chains visibly disagree.
    private static final double APART = 1.05;

    private static final double ROW = 108;
    private static final double HEAD = 64;
    private static final int COLUMNS = 3;

    /// Height in px for so many panels.
    static double height(int panels) {
        return HEAD + ROW * Math.ceilDiv(Math.max(1, panels), COLUMNS);
    }

    /// Of a stored fit, from the draws that are kept.
    ChartContent of(MixRun run) {
        var draws = run.fit().draws();
        int chains = run.request().sampling().chains();
        var panels = new ArrayList<TraceChart.Panel>();
        var apart = new ArrayList<String>();
        var rows = new ArrayList<List<ChartTable.Cell>>();
        for (int c = 0; c < draws.media().size(); c++) {
            var name = MixNames.channel(ground, draws.media().get(c));
            var lines = chains(draws.returnOf(c), chains);
            if (lines.stream().allMatch(line -> Arrays.stream(line).allMatch(value -> value == 0))) {
                continue;
            }
            if (Diagnostics.rhat(lines.toArray(double[][]::new)) > APART) {
                apart.add(name);
            }
            panels.add(new TraceChart.Panel(name, 0, lines, true));
            for (int chain = 0; chain < lines.size(); chain++) {
                var line = lines.get(chain).clone();
                Arrays.sort(line);
                rows.add(List.of(
                        ChartTable.Cell.of(name),
                        ChartTable.Cell.of(names.figures().count(chain + 1), chain + 1),
                        cell(Arrays.stream(line).average().orElse(0)),
                        cell(line[(int) (0.05 * (line.length - 1))]),
                        cell(line[(int) (0.95 * (line.length - 1))])));
            }
        }
        var title = apart.isEmpty()
                ? names.say("mix.traces.title")
                : names.say("mix.traces.title.apart", String.join(", ", apart));
        return content(
                panels, title, names.say("mix.traces.subtitle", names.figures().count(draws.size() / chains)), rows);
    }

    /// Of a sampling under way: the size of every channel's effect on the sampler's own scale.
    ChartContent of(MixProgress progress) {
        var panels = new ArrayList<TraceChart.Panel>();
        for (var trace : progress.traces()) {
            int open = trace.parameter().indexOf('[');
            var sort = open < 0 ? "" : trace.parameter().substring(0, open);
            if (sort.equals("beta") || sort.equals("roas")) {
                var id = trace.parameter().substring(open + 1, trace.parameter().length() - 1);
                panels.add(new TraceChart.Panel(
                        MixNames.channel(ground, id),
                        progress.warmup() / trace.every(),
                        trace.chains().stream()
                                .map(chain -> chain.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                                .toList(),
                        false));
            }
        }
        return content(panels, names.say("mix.traces.live"), names.say("mix.traces.live.subtitle"), List.of());
    }

    private ChartContent content(
            List<TraceChart.Panel> panels, String title, String subtitle, List<List<ChartTable.Cell>> rows) {
        return new ChartContent(
                TraceChart.of(style, names.figures(), panels),
                style,
                title,
                subtitle,
                title + ".",
                new ChartTable(
                        List.of(
                                new ChartTable.Column(names.say("mix.media.channel"), false),
                                new ChartTable.Column(names.say("mix.traces.chain"), true),
                                new ChartTable.Column(names.say("mix.group.roas"), true),
                                new ChartTable.Column(names.say("curves.table.low"), true),
                                new ChartTable.Column(names.say("curves.table.high"), true)),
                        rows),
                new Readout.Silent(),
                false);
    }

    /// Draws that stand chain after chain.
    private static List<double[]> chains(double[] draws, int count) {
        var chains = new ArrayList<double[]>();
        int length = draws.length / count;
        for (int c = 0; c < count && length > 0; c++) {
            chains.add(Arrays.copyOfRange(draws, c * length, (c + 1) * length));
        }
        return chains;
    }

    private ChartTable.Cell cell(double value) {
        return ChartTable.Cell.of(names.figures().ratio(value), value);
    }
}
