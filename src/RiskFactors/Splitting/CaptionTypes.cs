using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>
/// Reads the types of a section's blocks and finds the one in which its captions are set: the one whose lines most often read as a risk and have
/// text below them.
/// </summary>
sealed class CaptionTypes
{
    /// <summary>A marked block longer than this, in characters, is emphasised text, not a caption.</summary>
    const int LongestCaption = 900;

    const BlockStyle Emphasis = BlockStyle.Bold | BlockStyle.Italic | BlockStyle.Underline | BlockStyle.SmallCaps | BlockStyle.AllCaps | BlockStyle.Centered;

    /// <summary>The least share of the characters that an emphasised body has.</summary>
    const double BodyShare = 0.75;

    // What a line adds to the claim of its type to be that of the captions.
    const double StandingSentence = 1, RunInSentence = 0.9, StandingTitle = 0.3, RunInTitle = 0.25, Doubtful = 0.05;

    readonly ContentBlocks blocks;
    readonly int first, end;
    readonly CaptionType[] types;

    public CaptionTypes(ContentBlocks blocks, int first, int end)
    {
        (this.blocks, this.first, this.end) = (blocks, first, end);
        var body = BodyStyle();
        types = new CaptionType[end - first];
        for (var n = first; n < end; n++)
        {
            types[n - first] = TypeOf(blocks[n], body);
            // Only titles are centred on purpose; in plain text a sentence may stand in the middle by chance.
            if ((this[n].Emphasis & BlockStyle.Centered) != 0 && IsSentence(n))
                types[n - first] = this[n] with { Emphasis = this[n].Emphasis & ~BlockStyle.Centered };
        }
        Main = Choose();
    }

    /// <summary>The type of the captions, or null where no type stands out.</summary>
    public CaptionType? Main { get; }

    /// <summary>Whether the captions of the main type read as sentences ("We depend on …") rather than titles ("Competition").</summary>
    public bool AreSentences { get; private set; }

    /// <summary>Whether the captions of the main type are closed with a point, so that a line without one goes on in the next.</summary>
    public bool AreClosed { get; private set; }

    public CaptionType this[int n] => types[n - first];

    /// <summary>The emphasis of the body: none, unless nearly all of the section's characters have some.</summary>
    BlockStyle BodyStyle()
    {
        var lengths = new Dictionary<BlockStyle, int>();
        var all = 0;
        for (var n = first; n < end; n++)
        {
            lengths[blocks[n].Style & Emphasis] = lengths.GetValueOrDefault(blocks[n].Style & Emphasis) + blocks[n].Content.Length;
            all += blocks[n].Content.Length;
        }
        var (style, length) = lengths.MaxBy(static pair => pair.Value);
        return length > BodyShare * all ? style : BlockStyle.None;
    }

    static CaptionType TypeOf(Block block, BlockStyle body)
    {
        if (block.Kind == BlockKind.TableCell)
            return default;
        if (block.Kind == BlockKind.Heading && block.Content.Length <= LongestCaption)
            return new(false, block.Style & Emphasis & ~body, block.Level);
        var style = (block.Style & Emphasis) & ~body;
        if (style != BlockStyle.None && style != BlockStyle.Centered && block.Content.Length <= LongestCaption)
            return new(false, style, 0);
        var lead = block.LeadStyle & Emphasis & ~body;
        if (IsNearlyAll(block))
            return new(false, lead, 0);
        return lead != BlockStyle.None && block.LeadEnd > block.ContentStart && block.LeadEnd - block.ContentStart <= LongestCaption ? new(true, lead, 0) : default;
    }

    /// <summary>Whether the emphasis of a short block ends before its last word or two by an accident of typing.</summary>
    static bool IsNearlyAll(Block block) =>
        block.Content.Length <= LongestCaption / 2 && block.LeadEnd > block.ContentStart && (block.Content.End - block.LeadEnd) * 5 < block.LeadEnd - block.ContentStart
        && block.Content.End - block.LeadEnd <= 30;

    CaptionType? Choose()
    {
        var scores = new Dictionary<CaptionType, (double Score, int Sentences, int Closed, int Count)>();
        for (var n = first; n < end; n++)
        {
            var type = this[n];
            if (!type.IsMarked)
                continue;
            var sentence = IsSentence(n);
            if (!sentence && CaptionText.IsHeadingOfMany(Folded(n, Marked(n))))
                continue; // says nothing of how captions are set
            var score = type.IsRunIn ? (sentence ? RunInSentence : EndsLead(n) ? RunInTitle : 0)
                : !HasTextBelow(n) ? Doubtful : sentence ? StandingSentence : StandingTitle;
            var closed = CaptionText.EndsSentence(Folded(n, Marked(n)));
            var (sum, sentences, points, count) = scores.GetValueOrDefault(type);
            scores[type] = (sum + score, sentences + (sentence ? 1 : 0), points + (closed ? 1 : 0), count + 1);
        }
        CaptionType? best = null;
        foreach (var (type, score) in scores)
            if (score.Score >= StandingTitle && (best is null || score.Score > scores[best.Value].Score))
                best = type;
        if (best is { } main)
            (AreSentences, AreClosed) = (scores[main].Sentences * 2 > scores[main].Count, scores[main].Closed * 5 >= scores[main].Count * 2);
        return best;
    }

    /// <summary>Whether a line, or the words at the head of a paragraph, say what may come to pass.</summary>
    public bool IsSentence(int n) => CaptionText.IsSentence(Marked(n).Of(blocks.Text), Folded(n, Marked(n)));

    /// <summary>The marked part of a block: all of it, or its first words.</summary>
    public TextSpan Marked(int n) => this[n].IsRunIn ? new(blocks[n].ContentStart, blocks[n].LeadEnd) : new(blocks[n].ContentStart, blocks[n].Content.End);

    public ReadOnlySpan<char> Folded(int n, TextSpan span) => blocks.Folded(n)[(span.Start - blocks[n].Text.Start)..(span.End - blocks[n].Text.Start)];

    /// <summary>Whether the words at the head of a paragraph are closed as a caption is, not only emphasised.</summary>
    public bool EndsLead(int n)
    {
        var lead = Marked(n).Of(blocks.Text).TrimEnd();
        var rest = blocks.Text.AsSpan(blocks[n].LeadEnd, blocks[n].Content.End - blocks[n].LeadEnd).TrimStart(" \"\u201D)");
        return lead is [.., '.' or ':' or '?' or '!' or '-' or '\u2013' or '\u2014'] || rest is ['.' or ':' or '-' or '\u2013' or '\u2014', ..];
    }

    public bool HasTextBelow(int n) => n + 1 < end && (!this[n + 1].IsMarked || (this[n + 1].IsRunIn && !IsSentence(n + 1)));
}
