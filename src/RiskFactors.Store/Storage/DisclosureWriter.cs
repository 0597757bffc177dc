using System.Runtime.InteropServices;

namespace RiskFactors.Store.Storage;

/// <summary>The fields of a disclosure in their order; <see cref="DisclosureReader"/> reads them in the same one.</summary>
readonly struct DisclosureWriter(BinaryWriter to)
{
    public void Write(Disclosure disclosure)
    {
        Write(disclosure.Source);
        Write(disclosure.Filing);
        to.Write((byte)disclosure.Status);
        Write(disclosure.Sections.Count);
        foreach (var section in disclosure.Sections)
            Write(section);
        Write(disclosure.Factors.Count);
        foreach (var factor in disclosure.Factors)
            Write(factor, disclosure.Sections);
        Write(disclosure.Notes.Count);
        foreach (var note in disclosure.Notes)
        {
            to.Write((byte)note.Severity);
            Write(note.Code);
            Write(note.Message);
            to.Write(note.Span is not null);
            if (note.Span is { } span)
                Write(span);
        }
    }

    void Write(FilingSource source)
    {
        Write(source.Sha256);
        to.Write(source.Bytes);
        to.Write((byte)source.Format);
    }

    void Write(Filing filing)
    {
        Write(filing.Issuer);
        Write(filing.Cik);
        Write(filing.Ticker);
        Write(filing.Accession);
        Write(filing.Form);
        Write(filing.Exhibit);
        Write(filing.Filed?.DayNumber ?? -1);
        Write(filing.Period?.DayNumber ?? -1);
    }

    void Write(Section section)
    {
        to.Write((byte)section.Kind);
        Write(section.Heading);
        Write(section.Span);
        Write(section.SourceSpan);
        Write(section.Text);
        Write(section.Evidence);
        to.Write(section.Confidence);
        Write(section.Reasons.Count);
        foreach (var reason in section.Reasons)
        {
            Write(reason.Code);
            Write(reason.Message);
            Write(reason.Span);
            Write(reason.SourceSpan);
        }
    }

    void Write(RiskFactor factor, IReadOnlyList<Section> sections)
    {
        Write(factor.Ordinal);
        Write(factor.Section);
        Write(factor.Group);
        Write(factor.Heading);
        Write(factor.Span);
        Write(factor.SourceSpan);
        var isPartOfSection = IsPartOfSection(factor, sections);
        to.Write(isPartOfSection);
        if (!isPartOfSection)
            Write(factor.Text);
        Write(factor.Evidence);
        Write(factor.Topics.Count);
        foreach (var topic in factor.Topics)
            Write(topic);
        to.Write(factor.TopicExplanation is not null);
        if (factor.TopicExplanation is not { } explanation)
            return;
        Write(explanation.Topic);
        Write(explanation.RunnerUp);
        to.Write(explanation.Start);
        Write(explanation.Phrases.Count);
        foreach (var phrase in explanation.Phrases)
        {
            Write(phrase.Text);
            to.Write(phrase.LogOdds);
        }
    }

    static bool IsPartOfSection(RiskFactor factor, IReadOnlyList<Section> sections)
    {
        if (factor.Section < 0 || factor.Section >= sections.Count)
            return false;
        var section = sections[factor.Section];
        var start = (long)factor.Span.Start - section.Span.Start;
        return start >= 0 && factor.Text.Length == factor.Span.Length && start + factor.Text.Length <= section.Text.Length
            && section.Text.AsSpan((int)start, factor.Text.Length).SequenceEqual(factor.Text);
    }

    void Write(TopicProbability topic)
    {
        Write(topic.Topic);
        to.Write(topic.Probability);
    }

    void Write(TextSpan span)
    {
        Write(span.Start);
        Write(span.End);
    }

    void Write(int number) => to.Write7BitEncodedInt(number);

    // Text is written in code units, not in UTF-8: a file may hold half a surrogate pair, and has to come back with it. ASCII, the usual case, takes a byte a unit.
    void Write(string? text)
    {
        if (text is null)
        {
            Write(0);
            return;
        }
        var isAscii = System.Text.Ascii.IsValid(text);
        to.Write7BitEncodedInt64((((long)text.Length << 1) | (isAscii ? 1L : 0L)) + 1);
        if (isAscii)
            WriteAscii(text);
        else
            to.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    void WriteAscii(string text)
    {
        Span<byte> bytes = stackalloc byte[512];
        for (var at = 0; at < text.Length; at += bytes.Length)
        {
            var part = text.AsSpan(at, Math.Min(bytes.Length, text.Length - at));
            System.Text.Ascii.FromUtf16(part, bytes, out var written);
            to.Write(bytes[..written]);
        }
    }
}
