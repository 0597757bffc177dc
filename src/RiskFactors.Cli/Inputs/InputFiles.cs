namespace RiskFactors.Cli.Inputs;

/// <summary>
/// Finds the files that the arguments of a command mean: files, folders, patterns, standard input. They come in the order of the arguments, those of one
/// argument in ordinal order of their paths, found as they are asked for. A name that leads to nothing is an input too, so that it is not lost.
/// </summary>
static class InputFiles
{
    /// <summary>The extensions of files that are looked for in folders; a file that is named is read whatever it is called.</summary>
    static readonly string[] KnownExtensions = [".txt", ".htm", ".html", ".xhtml", ".md", ".markdown", ".docx"];

    public static IEnumerable<InputFile> Of(IEnumerable<string> arguments) => arguments.SelectMany(Of);

    static IEnumerable<InputFile> Of(string argument)
    {
        if (argument == InputFile.StandardInput)
            return [new InputFile(argument)];
        if (Directory.Exists(argument))
            return OrElse(
                FolderWalk.Files(argument, IsKnown),
                () => InputFile.NotThere(argument, "no-known-files", $"The folder holds no file ending in {string.Join(", ", KnownExtensions)}."));
        if (File.Exists(argument) || argument.AsSpan().IndexOfAny('*', '?') < 0)
            return [File.Exists(argument) ? new InputFile(argument) : InputFile.NotThere(argument, "no-such-file", "There is no such file or folder.")];
        return OrElse(
            FilePattern.Files(argument),
            () => InputFile.NotThere(argument, "nothing-matched", "No file matches the pattern."));
    }

    static bool IsKnown(string name) =>
        // "~$draft.docx" is what Word leaves beside a document that is open.
        !name.StartsWith("~$", StringComparison.Ordinal) && KnownExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    static IEnumerable<InputFile> OrElse(IEnumerable<InputFile> files, Func<InputFile> none)
    {
        var any = false;
        foreach (var file in files)
        {
            any = true;
            yield return file;
        }
        if (!any)
            yield return none();
    }
}
