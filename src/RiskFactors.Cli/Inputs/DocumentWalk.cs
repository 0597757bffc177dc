namespace RiskFactors.Cli.Inputs;

/// <summary>All documents that the inputs of a batch mean, found as they are asked for: files, what is in archives, and the lines of lists.</summary>
/// <param name="wanted">Which files of folders and archives are wanted.</param>
/// <param name="limits">How far archives are followed.</param>
/// <param name="standardInput">What "-" is.</param>
sealed class DocumentWalk(FileSelection wanted, ArchiveLimits limits, Stream standardInput)
{
    readonly ArchiveWalk archives = new(wanted, limits);

    /// <param name="inputs">Files, folders, patterns, archives, or "-" for a list on standard input.</param>
    /// <param name="lists">Files that hold lists, or "-".</param>
    public IEnumerable<InputDocument> Documents(IEnumerable<string> inputs, IEnumerable<string> lists) =>
        inputs.SelectMany(input => input == InputFile.StandardInput ? Listed(input) : Named(input)).Concat(lists.SelectMany(Listed));

    IEnumerable<InputDocument> Named(string input)
    {
        // What a result calls a file in an archive can be given back to look at it alone.
        if (input.IndexOf(ArchiveName.Separator, StringComparison.Ordinal) is var cut and > 0 && File.Exists(input[..cut]))
            return InputFiles.OrElse(
                archives.Documents(new(input[..cut])).Where(document => document.Path == input),
                () => InputDocument.Of(InputFile.NotThere(input, "no-such-file", "The archive holds no such file.")));
        return InputFiles.Of(input, wanted).SelectMany(archives.Documents);
    }

    IEnumerable<InputDocument> Listed(string list)
    {
        var lines = new InputList(list, limits.MaxBytes);
        if (list == InputFile.StandardInput)
            return lines.Read(standardInput).SelectMany(Meant);
        try
        {
            return Lines(InputBytes.OpenFile(list), lines).SelectMany(Meant);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [InputDocument.Failed(list, InputNotOpenedException.Of(e))];
        }
    }

    static IEnumerable<ListLine> Lines(Stream stream, InputList lines)
    {
        using (stream)
            foreach (var line in lines.Read(stream))
                yield return line;
    }

    IEnumerable<InputDocument> Meant(ListLine line)
    {
        if (line.Failure is { } failure)
            return [InputDocument.Failed(line.Path, failure)];
        if (line.Text is { } text)
            return [new(line.Path, InputPlace.Standing, () => new MemoryStream(text, writable: false)) { Fields = line.Fields, Content = text, IsText = true }];
        var documents = Named(line.Path);
        return line.Fields is { } fields ? documents.Select(document => document with { Fields = fields }) : documents;
    }
}
