using System.Globalization;
using System.Text;
using Spectre.Console;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Disclosures for a person at a terminal: a line on the filing, then for each section what it is and where it stands, its factors with their topics, and
/// what needs a second look. A factor under its own caption shows the caption; the whole text is in the other forms.
/// </summary>
sealed class TablePrinter : DisclosurePrinter
{
    static readonly Style Strong = new(decoration: Decoration.Bold);
    static readonly Style Quiet = new(Color.Grey);
    static readonly Style Alarm = new(Color.Yellow);

    readonly StringWriter page = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    readonly Stream output;
    readonly IAnsiConsole console;
    readonly DisclosureDetail detail;
    bool isFirst = true;

    public TablePrinter(Stream output, Screen? screen, DisclosureDetail detail)
    {
        this.output = output;
        this.detail = detail;
        var isColored = screen?.Palette == Palette.Color;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(page),
        });
        console.Profile.Width = screen?.Width ?? Screen.DefaultWidth;
        console.Profile.Capabilities.Unicode = true;
    }

    public override void Print(Disclosure disclosure, string source)
    {
        var places = new PlaceNames(disclosure.Source.Format, source);
        if (!isFirst)
            console.WriteLine();
        isFirst = false;
        Line(0, (disclosure.Source.Path, Strong));
        Line(0, (Describe(disclosure.Filing), Style.Plain), (ContractName.Of(disclosure.Status).Replace('-', ' '), Quiet));
        for (var n = 0; n < disclosure.Sections.Count; n++)
            Print(disclosure, n, places);
        PrintNotes(disclosure, places);
        Flush();
    }

    // The layout fills every line with spaces up to the width; copied or piped text is better without them.
    void Flush()
    {
        var text = new StringBuilder();
        foreach (var line in page.GetStringBuilder().ToString().AsSpan().TrimEnd('\n').EnumerateLines())
            text.Append(line.TrimEnd(' ')).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Flush();
        page.GetStringBuilder().Clear();
    }

    void Print(Disclosure disclosure, int number, PlaceNames places)
    {
        var section = disclosure.Sections[number];
        console.WriteLine();
        Line(2,
            (section.Kind == SectionKind.SafeHarbor ? "Safe harbor" : "Risk factors", Strong),
            (section.Heading is { } heading ? $"“{heading}”" : "without a heading", Style.Plain),
            (places.Of(section.SourceSpan), Quiet),
            (string.Create(CultureInfo.InvariantCulture, $"confidence {section.Confidence:0.00}"), section.Confidence < 0.5 ? Alarm : Quiet));
        if (detail == DisclosureDetail.Explained)
            foreach (var reason in section.Reasons)
                Line(2, (reason.Code, Quiet), (reason.Message, Style.Plain), (places.Of(reason.SourceSpan), Quiet));
        PrintFactors([.. disclosure.Factors.Where(factor => factor.Section == number)], places);
    }

    void PrintNotes(Disclosure disclosure, PlaceNames places)
    {
        var notes = disclosure.Notes.Where(note => note.Severity == NoteSeverity.Warning || detail == DisclosureDetail.Explained).ToList();
        if (notes.Count > 0 && disclosure.Sections.Count > 0)
            console.WriteLine();
        foreach (var note in notes)
            Line(2, (ContractName.Of(note.Severity), note.Severity == NoteSeverity.Warning ? Alarm : Quiet), (note.Message, Style.Plain),
                (note.Span is { } span ? places.Of(span) : null, Quiet));
    }

    void PrintFactors(List<RiskFactor> factors, PlaceNames places)
    {
        if (factors.Count == 0)
        {
            Line(4, ("no factors could be told apart", Alarm));
            return;
        }
        var table = TableFor(factors, places);
        string? group = null;
        foreach (var factor in factors)
        {
            if (factor.Group is not null && factor.Group != group)
                Row(table, "", new Text(TerminalText.Of(factor.Group), Quiet), "", "", "");
            group = factor.Group;
            Row(
                table,
                factor.Ordinal.ToString(CultureInfo.InvariantCulture),
                new Text(TerminalText.Of(factor.Heading ?? factor.Text), factor.Heading is null ? Style.Plain : Strong),
                Topic(factor.Topic),
                Place(places, factor),
                factor.Evidence);
            if (factor.TopicExplanation is { } explanation)
                Row(table, "", new Text(TerminalText.Of(Because(explanation)), Quiet), "", "", "");
        }
        console.Write(new Padder(table, new Padding(2, 0, 0, 0)));
    }

    // On a narrow screen the offsets, which are for programs, make room for the text.
    string Place(PlaceNames places, RiskFactor factor) =>
        console.Profile.Width < Screen.DefaultWidth ? places.Line(factor.SourceSpan) : places.Short(factor.SourceSpan);

    static string Topic(TopicProbability? topic) =>
        topic is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Topic} {known.Probability:0.00}") : "";

    /// <summary>"tariffs +2.1, tariffs on +0.9 · next: regulation 0.04".</summary>
    static string Because(TopicExplanation explanation)
    {
        var words = explanation.Phrases.Where(phrase => phrase.LogOdds >= 0.25).Take(4)
            .Select(phrase => string.Create(CultureInfo.InvariantCulture, $"{phrase.Text} +{phrase.LogOdds:0.0}"));
        return $"{string.Join(", ", words)} · next: {Topic(explanation.RunnerUp)}";
    }

    // Every column is given its width: left to itself, the layout spreads what is over among all of them, and no two sections line up.
    Table TableFor(List<RiskFactor> factors, PlaceNames places)
    {
        const int indent = 2, ordinalWidth = 3, gap = 2, leastText = 24;
        var topicWidth = factors.Max(factor => Topic(factor.Topic).Length);
        var placeWidth = factors.Max(factor => Place(places, factor).Length);
        var evidenceWidth = detail == DisclosureDetail.Explained ? factors.Max(factor => factor.Evidence.Length) : 0;
        var others = indent + ordinalWidth + gap + gap + topicWidth + gap + placeWidth + (evidenceWidth > 0 ? gap + evidenceWidth : 0);
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(Column(ordinalWidth, gap, Justify.Right));
        table.AddColumn(Column(Math.Max(leastText, console.Profile.Width - others), gap, Justify.Left));
        table.AddColumn(Column(topicWidth, gap, Justify.Left));
        table.AddColumn(Column(placeWidth, evidenceWidth > 0 ? gap : 0, Justify.Right));
        if (evidenceWidth > 0)
            table.AddColumn(Column(evidenceWidth, 0, Justify.Left));
        return table;
    }

    static TableColumn Column(int width, int gap, Justify alignment) =>
        new("") { Width = width, Alignment = alignment, NoWrap = true, Padding = new Padding(0, 0, gap, 0) };

    void Row(Table table, string number, Text text, string topic, string place, string evidence)
    {
        if (detail == DisclosureDetail.Explained)
            table.AddRow(new Text(number, Quiet), text, new Text(topic), new Text(place, Quiet), new Text(evidence, Quiet));
        else
            table.AddRow(new Text(number, Quiet), text, new Text(topic), new Text(place, Quiet));
    }

    /// <summary>One line of parts, those that are null left out, wrapped under its indent.</summary>
    void Line(int indent, params ReadOnlySpan<(string? Text, Style Style)> parts)
    {
        var line = new Paragraph();
        var isEmpty = true;
        foreach (var (text, style) in parts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (!isEmpty)
                line.Append(" · ", Quiet);
            line.Append(TerminalText.Of(text), style);
            isEmpty = false;
        }
        console.Write(new Padder(line, new Padding(indent, 0, 0, 0)));
    }

    static string Describe(Filing filing)
    {
        var issuer = filing.Ticker is { } ticker ? $"{filing.Issuer ?? "?"} ({ticker})" : filing.Issuer;
        var form = string.Join(' ', new[] { filing.Form, filing.Exhibit }.OfType<string>());
        var date = filing.Filed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Join(" · ", new[] { issuer, form, date }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
