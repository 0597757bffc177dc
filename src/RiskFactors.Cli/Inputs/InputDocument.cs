namespace RiskFactors.Cli.Inputs;

/// <summary>One document of a batch: a file, a file in an archive, a text on standard input, or what should have been one.</summary>
/// <param name="Path">What it is called in the results: the file as the user would name it, ARCHIVE!/FILE, or LIST:LINE.</param>
/// <param name="Place">Where its bytes are.</param>
/// <param name="Open">
/// Opens its bytes. Throws <see cref="InputNotOpenedException"/> or <see cref="FilingReadException"/> where there is nothing to read, and what reading a file throws.
/// </param>
sealed record InputDocument(string Path, InputPlace Place, Func<Stream> Open)
{
    /// <summary>What a list said of it beyond its path and text: a JSON object, or null.</summary>
    public byte[]? Fields { get; init; }

    /// <summary>Its bytes where they are in memory already, else null.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Whether a list gave its text, so that its path is a mere name.</summary>
    public bool IsText { get; init; }

    public static InputDocument Of(InputFile file) => file.Missing is { } missing ? Failed(file.Path, missing) : new(file.Path, InputPlace.Standing, () => InputBytes.OpenFile(file.Path));

    public static InputDocument Failed(string path, Exception failure) => new(path, InputPlace.Standing, () => throw failure);
}

/// <summary>Where the bytes of a document are.</summary>
enum InputPlace
{
    /// <summary>They can be read at any time, by whoever.</summary>
    Standing,

    /// <summary>They have to be read before the next document is asked for, or never.</summary>
    Passing,
}
