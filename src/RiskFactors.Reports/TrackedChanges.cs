using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RiskFactors.Reports;

/// <summary>Turns paragraphs of a redline into paragraphs of Word with tracked changes and comments, each with a number and a date.</summary>
sealed class TrackedChanges(DateTimeOffset made)
{
    readonly DateTime date = made.UtcDateTime;
    int ids;
    int comments;

    public Comments Comments { get; } = new();

    public Paragraph Paragraph(RedlineParagraph line)
    {
        var paragraph = new Paragraph();
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = WordStyles.Of(line.Role) } };
        if (Mark(line.Mark) is { } mark)
            properties.Append(new ParagraphMarkRunProperties(mark));
        paragraph.Append(properties);
        var comment = line.Link is { } link && RedlineWords.Remark(link) is { } remark ? AddComment(remark) : null;
        if (comment is not null)
            paragraph.Append(new CommentRangeStart { Id = comment });
        foreach (var run in InMoves(line))
            paragraph.Append(run);
        if (comment is not null)
        {
            paragraph.Append(new CommentRangeEnd { Id = comment });
            // The sign of a comment goes with the paragraph that it stands in.
            paragraph.Append(Tracked(line.Mark, new Run(new RunProperties(new RunStyle { Val = WordStyles.CommentReference }), new CommentReference { Id = comment })));
        }
        return paragraph;
    }

    /// <summary>The runs, those that were moved within the range of one move.</summary>
    IEnumerable<OpenXmlElement> InMoves(RedlineParagraph line)
    {
        var runs = line.Runs.Select(run => Tracked(run.Operation, Run(run)));
        // Both ends of a move have one name, by which Word finds the other place.
        var name = line.Link is { New: [var factor, ..] } ? $"move{WordRedline.Number(factor.Ordinal)}" : "move";
        var id = line.Mark is RedlineOperation.MoveFrom or RedlineOperation.MoveTo ? Next() : null;
        return line.Mark switch
        {
            RedlineOperation.MoveFrom =>
                [new MoveFromRangeStart { Id = id, Name = name, Author = WordRedline.Author, Date = date }, .. runs, new MoveFromRangeEnd { Id = id }],
            RedlineOperation.MoveTo =>
                [new MoveToRangeStart { Id = id, Name = name, Author = WordRedline.Author, Date = date }, .. runs, new MoveToRangeEnd { Id = id }],
            _ => runs,
        };
    }

    static Run Run(RedlineRun run)
    {
        // Only deleted text is named so; what was moved away is text as before.
        var made = new Run(run.Operation == RedlineOperation.Delete ? new DeletedText(WordRedline.Allowed(run.Text)) { Space = SpaceProcessingModeValues.Preserve } : WordRedline.Text(run.Text));
        if (run.IsCaption)
            made.RunProperties = new(new Bold());
        return made;
    }

    OpenXmlElement Tracked(RedlineOperation operation, Run run) => operation switch
    {
        RedlineOperation.Delete => new DeletedRun(run) { Author = WordRedline.Author, Id = Next(), Date = date },
        RedlineOperation.Insert => new InsertedRun(run) { Author = WordRedline.Author, Id = Next(), Date = date },
        RedlineOperation.MoveFrom => new MoveFromRun(run) { Author = WordRedline.Author, Id = Next(), Date = date },
        RedlineOperation.MoveTo => new MoveToRun(run) { Author = WordRedline.Author, Id = Next(), Date = date },
        _ => run,
    };

    OpenXmlElement? Mark(RedlineOperation operation) => operation switch
    {
        RedlineOperation.Delete => new Deleted { Author = WordRedline.Author, Id = Next(), Date = date },
        RedlineOperation.Insert => new Inserted { Author = WordRedline.Author, Id = Next(), Date = date },
        RedlineOperation.MoveFrom => new MoveFrom { Author = WordRedline.Author, Id = Next(), Date = date },
        RedlineOperation.MoveTo => new MoveTo { Author = WordRedline.Author, Id = Next(), Date = date },
        _ => null,
    };

    string AddComment(string text)
    {
        var id = WordRedline.Number(comments++);
        Comments.Append(new Comment(new Paragraph(new Run(WordRedline.Text(text)))) { Id = id, Author = WordRedline.Author, Initials = "rf", Date = date });
        return id;
    }

    string Next() => WordRedline.Number(++ids);
}
