using System.Runtime.InteropServices;

namespace RiskFactors.Store.Storage;

/// <summary>Reads what <see cref="DisclosureWriter"/> wrote; it trusts no length, since a store may be damaged.</summary>
readonly struct DisclosureReader(BinaryReader from)
{
    public Disclosure Read(string path)
    {
        var source = new FilingSource(path, RequiredText(), from.ReadInt64(), (SourceFormat)from.ReadByte());
        var filing = new Filing(Text(), Text(), Text(), Text(), Text(), Text(), Date(), Date());
        var status = (DisclosureStatus)from.ReadByte();
        var sections = new Section[Count()];
        for (var n = 0; n < sections.Length; n++)
            sections[n] = ReadSection();
        var factors = new RiskFactor[Count()];
        for (var n = 0; n < factors.Length; n++)
            factors[n] = ReadFactor(sections);
        var notes = new Note[Count()];
        for (var n = 0; n < notes.Length; n++)
            notes[n] = new((NoteSeverity)from.ReadByte(), RequiredText(), RequiredText(), from.ReadBoolean() ? Span() : null);
        return new(source, filing, status, sections, factors, notes);
    }

    Section ReadSection()
    {
        var section = new Section
        {
            Kind = (SectionKind)from.ReadByte(),
            Heading = Text(),
            Span = Span(),
            SourceSpan = Span(),
            Text = RequiredText(),
            Evidence = RequiredText(),
            Confidence = from.ReadDouble(),
        };
        var reasons = new Reason[Count()];
        for (var n = 0; n < reasons.Length; n++)
            reasons[n] = new(RequiredText(), RequiredText(), Span()) { SourceSpan = Span() };
        return section with { Reasons = reasons };
    }

    RiskFactor ReadFactor(Section[] sections)
    {
        var ordinal = Number();
        var section = Number();
        var group = Text();
        var heading = Text();
        var span = Span();
        var sourceSpan = Span();
        var text = from.ReadBoolean() ? sections[section].Text.Substring(span.Start - sections[section].Span.Start, span.Length) : RequiredText();
        var evidence = RequiredText();
        var topics = new TopicProbability[Count()];
        for (var n = 0; n < topics.Length; n++)
            topics[n] = Topic();
        return new()
        {
            Ordinal = ordinal,
            Section = section,
            Group = group,
            Heading = heading,
            Text = text,
            Span = span,
            SourceSpan = sourceSpan,
            Evidence = evidence,
            Topics = topics,
            TopicExplanation = from.ReadBoolean() ? Explanation() : null,
        };
    }

    TopicExplanation Explanation()
    {
        var (topic, runnerUp, start) = (Topic(), Topic(), from.ReadDouble());
        var phrases = new TopicPhrase[Count()];
        for (var n = 0; n < phrases.Length; n++)
            phrases[n] = new(RequiredText(), from.ReadDouble());
        return new(topic, runnerUp, start, phrases);
    }

    TopicProbability Topic() => new(RequiredText(), from.ReadDouble());

    TextSpan Span() => new(Number(), Number());

    DateOnly? Date() => Number() is var day && day < 0 ? null : DateOnly.FromDayNumber(day);

    int Number() => from.Read7BitEncodedInt();

    // Everything that is counted takes a byte or more, so a count beyond what is left is damage and not a reason to allocate.
    int Count() => Number() is var count && count >= 0 && count <= Left ? count : throw new InvalidDataException("A count is out of range.");

    long Left => from.BaseStream.Length - from.BaseStream.Position;

    string RequiredText() => Text() ?? throw new InvalidDataException("A text is missing.");

    string? Text()
    {
        var head = from.Read7BitEncodedInt64() - 1;
        if (head < 0)
            return null;
        var (length, isAscii) = (head >> 1, (head & 1) != 0);
        if (length > Left)
            throw new InvalidDataException("A text is longer than what holds it.");
        if (isAscii)
            return System.Text.Encoding.Latin1.GetString(from.ReadBytes((int)length));
        var units = new char[length];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(units.AsSpan()));
        return new(units);
    }
}
