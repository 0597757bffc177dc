namespace RiskFactors.Splitting;

/// <summary>What a sentence says of the list that it opens.</summary>
enum ListSubject
{
    /// <summary>Causes why results may differ.</summary>
    Risks,

    /// <summary>What the statements are about, or the words that mark them.</summary>
    Topics,
}

/// <summary>The part of a sentence that announces a list.</summary>
/// <param name="Subject">What is listed.</param>
/// <param name="End">Offset in the sentence at which the list begins; the end of the sentence where the list follows it.</param>
/// <param name="Weight">How plainly the words name a list: 2 by themselves, 1 only together with results that differ.</param>
readonly record struct LeadIn(ListSubject Subject, int End, double Weight)
{
    /// <summary>How far back from a noun a verb or preposition still governs it, in characters: about a dozen words.</summary>
    const int Governing = 80;

    /// <summary>The longest subject, in characters, that may leave it to the first item to say what is listed: "These", "They also".</summary>
    const int ShortSubject = 24;

    /// <summary>The longest run of generic words between two connectors ("a number of important factors, including …").</summary>
    const int GenericRun = 140;

    /// <summary>A lead-in stands within so many characters and connectors; a longer "sentence" is something else, and the time stays linear.</summary>
    const int Reach = 6000, Connectors = 40;

    /// <summary>The lead-in of a folded sentence, or null where it announces nothing.</summary>
    public static LeadIn? Find(ReadOnlySpan<char> sentence)
    {
        var words = LeadInWords.English;
        LeadIn? topics = null;
        var topicsAt = 0;
        var tried = 0;
        for (var at = 0; NextConnector(sentence, at, out var length, out var weight) is var hit && hit >= 0 && hit < Reach && tried++ < Connectors; at = hit + length)
        {
            var connector = sentence.Slice(hit, length);
            var head = connector is "include" or "includes" or "are" ? WithoutInsertion(sentence[topicsAt..hit]) : sentence[topicsAt..hit];
            if (connector is "are" or "is" or "are the following" or "included are" && SaysOfThem(sentence[(hit + length)..]))
                continue;
            if ((Govern(head, weight) ?? GovernByVerb(head, connector) ?? GovernFromBehind(head, weight, sentence[(hit + length)..])) is not { } subject)
                continue;
            var (start, connectorWeight) = SkipToList(sentence, hit + length, weight);
            if (subject == ListSubject.Risks && EndsInRiskNoun(head) && sentence.Slice(hit, length) is "include" or "includes"
                && StatementsRelating(sentence[start..]) is var said and > 0)
                start += said; // "such risks include statements relating to …" lists the risks
            if (subject == ListSubject.Risks && SaysForwardLooking(sentence[start..]))
                subject = ListSubject.Topics;
            if (subject == ListSubject.Risks && words.TopicStart.LengthAt(sentence[start..], 0) > 0)
                subject = ListSubject.Topics;
            if (subject == ListSubject.Risks)
            {
                // After the topics of the statements only results that differ begin another list.
                if (topics is not null && head.IndexOf("differ") < 0 && head.IndexOf("risks") < 0 && head.IndexOf("uncertainties") < 0 && head.IndexOf("cause") < 0
                    && head.IndexOf("beyond ") < 0)
                    continue;
                if (words.NoList.IsIn(head[Math.Max(0, head.Length - Governing)..]) && connectorWeight < 2)
                    continue;
                return new(ListSubject.Risks, start, connectorWeight);
            }
            if (weight < 1.5)
                continue;
            topics ??= new(ListSubject.Topics, start, connectorWeight);
            topicsAt = hit + length;
        }
        return topics;
    }

    /// <summary>The next connector: a phrase of the table, or a colon that closes a clause.</summary>
    static int NextConnector(ReadOnlySpan<char> sentence, int from, out int length, out double weight)
    {
        var phrase = LeadInWords.English.Connector.Next(sentence, from, out length, out weight);
        for (var n = from; n < (phrase < 0 ? sentence.Length : phrase); n++)
            if (sentence[n] == ':' && (n + 1 == sentence.Length || sentence[n + 1] == ' '))
            {
                (length, weight) = (1, 2);
                return n;
            }
        return phrase;
    }

    /// <summary>"… are described in …", "… are difficult to predict": a verb that says something of the factors and lists none.</summary>
    static bool SaysOfThem(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith("more fully "))
            rest = rest["more fully ".Length..];
        return LeadInWords.English.PointerVerb.LengthAt(rest, 0) > 0 || LeadInWords.English.Predicate.LengthAt(rest, 0) > 0;
    }

    /// <summary>"The principal factors that could affect us are …", "Some of these risks are …": a plain verb lists what its subject names.</summary>
    static ListSubject? GovernByVerb(ReadOnlySpan<char> head, ReadOnlySpan<char> verb) =>
        verb is "are" && !head.Contains(';') && Govern(head, 2) == ListSubject.Risks
            && (head.IndexOf(" could ") >= 0 || head.IndexOf(" may ") >= 0 || head.IndexOf(" might ") >= 0 || head.IndexOf(" can ") >= 0
                || head.TrimStart().StartsWith("among ") || head.TrimStart().StartsWith("some of "))
            ? ListSubject.Risks : null;

    /// <summary>"These include the risk that …": the first item says what is listed.</summary>
    static ListSubject? GovernFromBehind(ReadOnlySpan<char> head, double weight, ReadOnlySpan<char> rest) =>
        weight >= 2 && head.Length <= ShortSubject && LeadInWords.English.RiskStart.LengthAt(rest, SkipFillers(rest, 0)) > 0 ? ListSubject.Risks : null;

    /// <summary>"… are forward-looking statements": what is listed before it are topics.</summary>
    static bool SaysForwardLooking(ReadOnlySpan<char> rest) =>
        rest[..Math.Min(rest.Length, Reach)].IndexOf("forward-looking") is var at and > 0
        && rest[Math.Max(0, at - 30)..at] is var before && (before.IndexOf(" are ") >= 0 || before.IndexOf("constitute") >= 0 || before.IndexOf(" be ") >= 0);

    /// <summary>The length of "statements relating to" at the head, or 0.</summary>
    static int StatementsRelating(ReadOnlySpan<char> rest)
    {
        foreach (var phrase in (ReadOnlySpan<string>)["statements relating to ", "statements related to ", "statements regarding ", "statements concerning ", "statements about "])
            if (rest.StartsWith(phrase))
                return phrase.Length;
        return 0;
    }

    /// <summary>Whether risks or topics govern what a connector after <paramref name="head"/> lists; null where neither does.</summary>
    static ListSubject? Govern(ReadOnlySpan<char> head, double weight)
    {
        var words = LeadInWords.English;
        var risk = -1;
        var strong = false;
        for (var at = 0; (at = words.Risk.Next(head, at, out var length, out var plain)) >= 0; at += length)
        {
            risk = at;
            strong |= plain >= 2;
        }
        var topic = -1;
        for (var at = 0; (at = words.Topic.Next(head, at, out var length, out _)) >= 0; at += length)
            if (!IsGoverned(head, at))
                topic = at;
        for (var at = 0; (at = words.Elsewhere.Next(head, at, out var length, out _)) >= 0; at += length)
            topic = Math.Max(topic, at);
        if (risk < 0)
            return topic < 0 ? null : ListSubject.Topics;
        if (topic > risk)
            return ListSubject.Topics;
        // "As a result of", "related to" and their like list risks only after results that differ or right after the word itself.
        return weight >= 1.5 || strong || (EndsInRiskNoun(head) && HasVerb(head)) ? ListSubject.Risks : null;
    }

    /// <summary>
    /// The text before a clause that is set between the risks and their verb: "Factors that could cause results to differ, in addition to those in
    /// our reports, include …". What such a clause names governs nothing.
    /// </summary>
    static ReadOnlySpan<char> WithoutInsertion(ReadOnlySpan<char> head)
    {
        var end = head.TrimEnd();
        // "Factors … are described in our annual report and include …": two verbs of one subject.
        if (end.EndsWith(" and") && end.LastIndexOf(" are ") is var verb and > 0 && SaysOfThem(end[(verb + 4)..]) && LeadInWords.English.Risk.IsIn(end[..verb]))
            return end[..verb];
        if (end is not ([.., ','] or [.., ')'] or [.., '-']))
            return head;
        var words = LeadInWords.English;
        var open = -1;
        for (var at = 0; (at = words.Insertion.Next(end, at, out var length, out _)) >= 0; at += length)
            if (end[..at].TrimEnd() is [.., ','] or [.., '('] or [.., '-'])
                open = at;
        return open > 0 && words.Risk.IsIn(end[..open]) ? end[..open] : head;
    }

    /// <summary>Whether a noun such as "statements" only names what results differ from, or what factors act on.</summary>
    static bool IsGoverned(ReadOnlySpan<char> head, int noun)
    {
        var before = head[Math.Max(0, noun - Governing)..noun];
        if (before.LastIndexOf(';') is var cut and >= 0)
            before = before[cut..];
        var near = before[Math.Max(0, before.Length - Governing / 2)..];
        if (before.LastIndexOf(" to which ") is var which and >= 0 && (before[..which].IndexOf("risk") >= 0 || before[..which].IndexOf("uncertaint") >= 0 || before[..which].IndexOf("factor") >= 0))
            return true; // "the risks to which our statements are subject include"
        if (head[noun..].StartsWith("assum") && (near.IndexOf("risk") >= 0 || near.IndexOf("uncertaint") >= 0))
            return true; // "risks, uncertainties and assumptions" are risks
        if (before.IndexOf("differ") >= 0 || before.IndexOf("vary") >= 0 || before.IndexOf("affect") >= 0 || before.IndexOf("cause") >= 0 || before.IndexOf("influence") >= 0)
            return true;
        // "… differ … from results implied by such statements": however far the verb, the preposition right before the noun hangs on it.
        return LeadInWords.English.DifferFrom.IsIn(near)
            && (head[..noun].IndexOf("differ") >= 0 || head[..noun].IndexOf("vary") >= 0 || head[..noun].IndexOf("materially") >= 0);
    }

    static bool EndsInRiskNoun(ReadOnlySpan<char> head)
    {
        var end = head.TrimEnd(" ,(;-");
        return end.EndsWith("risks") || end.EndsWith("uncertainties") || end.EndsWith("factors") || end.EndsWith("risk") || end.EndsWith("uncertainty")
            || end.EndsWith("contingencies");
    }

    /// <summary>Whether the clause has its verb before the connector: "is subject to risks related to …", not "Risks related to … are described".</summary>
    static bool HasVerb(ReadOnlySpan<char> head) =>
        head.IndexOf(" are ") >= 0 || head.IndexOf(" is ") >= 0 || head.IndexOf(" involve") >= 0 || head.IndexOf(" include") >= 0 || head.IndexOf(" subject ") >= 0
        || head.IndexOf(" cause ") >= 0 || head.IndexOf(" contain") >= 0 || head.IndexOf(" face") >= 0;

    /// <summary>Passes over "but are not limited to, among others, the following:" and over generic words up to the connector behind them.</summary>
    static (int Start, double Weight) SkipToList(ReadOnlySpan<char> sentence, int at, double weight)
    {
        while (true)
        {
            var before = at;
            at = SkipFillers(sentence, at);
            if (sentence[before..at].Contains(':'))
                return (at, Math.Max(weight, 2)); // behind a colon stands the list itself
            var next = NextConnector(sentence, at, out var length, out var nextWeight);
            if (next < 0 || next - at > GenericRun || nextWeight < 1.5 || !IsGenericRun(sentence[at..next]))
                return (at, weight);
            weight = Math.Max(weight, nextWeight);
            at = next + length;
        }
    }

    static int SkipFillers(ReadOnlySpan<char> sentence, int at)
    {
        var words = LeadInWords.English;
        while (true)
        {
            var start = at;
            while (at < sentence.Length && (sentence[at] is ' ' or ',' or ':' or ';' or '-' or '"' or ')'
                || (sentence[at] == '(' && Reading.ListMark.EnumeratorLength(sentence[at..]) == 0 && words.Filler.LengthAt(sentence, at + 1) > 0)))
            {
                if (sentence[at] == '"' && start != at && at > 0 && sentence[at - 1] == ' ')
                    break; // a quotation opens the first item
                at++;
            }
            if (at >= sentence.Length || sentence[at] is '.' && at + 1 >= sentence.Length)
                return sentence.Length;
            if (SkipReference(sentence, at) is var reference and > 0)
            {
                at = reference;
                continue;
            }
            if (words.Filler.LengthAt(sentence, at) is var filler and > 0)
            {
                at += filler;
                continue;
            }
            if (words.FillerBeforeMark.LengthAt(sentence, at) is var marked and > 0)
            {
                var after = at + marked;
                while (after < sentence.Length && sentence[after] is ' ' or ',' or '-')
                    after++;
                if (after >= sentence.Length || sentence[after] == ':' || Reading.ListMark.EnumeratorLength(sentence[after..]) > 0)
                {
                    at = after;
                    continue;
                }
            }
            return at;
        }
    }

    /// <summary>The end of "in addition to the factors discussed above," at a place, or 0.</summary>
    static int SkipReference(ReadOnlySpan<char> sentence, int at)
    {
        if (!sentence[at..].StartsWith("in addition to"))
            return 0;
        for (var n = at; n < sentence.Length && n < at + 260; n++)
            if (sentence[n] is ',' or ':' && !(n + 2 < sentence.Length && char.IsAsciiDigit(sentence[n + 2]))
                && LeadInWords.English.PointerVerb.IsIn(sentence[at..n]))
                return n + 1;
        return 0;
    }

    /// <summary>Whether a run of words only says that there are risks: "a number of important factors, …".</summary>
    static bool IsGenericRun(ReadOnlySpan<char> run)
    {
        run = run.Trim(" ,(:");
        if (run.IsEmpty)
            return true;
        if (LeadInWords.English.PointerTarget.IsIn(run))
            return false;
        return run.IndexOf(';') < 0 && run.IndexOf('(') < 0 && LeadInWords.English.Generic.LengthAt(run, 0) > 0
            && (run.IndexOf("factors") >= 0 || run.IndexOf("risk") >= 0 || run.IndexOf("uncertaint") >= 0 || run.IndexOf("reasons") >= 0 || run.IndexOf("following") >= 0)
            && run.IndexOf("described") < 0 && run.IndexOf("discussed") < 0 && run.IndexOf("10-k") < 0;
    }
}
