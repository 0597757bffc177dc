using RiskFactors.Cli.Inputs;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>Which files the arguments of a command mean.</summary>
public sealed class InputFilesTests : IDisposable
{
    readonly TempFolder folder = new();

    public InputFilesTests()
    {
        string[] paths =
        [
            "b.txt", "B.HTM", "a.docx", "a/z.md", "a-b.txt", "a/deep/y.html", "notes.pdf", ".hidden/x.txt", ".x.txt", "~$a.docx", "c[1].txt",
        ];
        foreach (var path in paths)
            folder.Write(path, "x");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_the_known_files_below_it_in_ordinal_order_without_hidden_ones() =>
        Found(folder.Root).ShouldBe(["B.HTM", "a-b.txt", "a.docx", "a/deep/y.html", "a/z.md", "b.txt", "c[1].txt"]);

    [Theory]
    [InlineData("*.txt", "a-b.txt", "b.txt", "c[1].txt")]
    [InlineData("?.txt", "b.txt")]
    [InlineData("a/*", "a/z.md")]
    [InlineData("*/*", "a/z.md")]
    [InlineData("**", "B.HTM", "a-b.txt", "a.docx", "a/deep/y.html", "a/z.md", "b.txt", "c[1].txt", "notes.pdf", "~$a.docx")]
    [InlineData("**/*.html", "a/deep/y.html")]
    [InlineData("**/deep/*", "a/deep/y.html")]
    [InlineData("a/**/*", "a/deep/y.html", "a/z.md")]
    [InlineData("**/a/**", "a/deep/y.html", "a/z.md")]
    [InlineData("**/**/y*", "a/deep/y.html")]
    public void A_pattern_gives_what_it_matches(string pattern, params string[] expected) => Found(folder.Path(pattern)).ShouldBe(expected);

    [Fact]
    public void A_file_is_taken_by_its_name_whatever_it_is_called() =>
        Found(folder.Path("notes.pdf"), folder.Path("c[1].txt"), folder.Path(".x.txt")).ShouldBe(["notes.pdf", "c[1].txt", ".x.txt"]);

    [Fact]
    public void Arguments_keep_their_order() => Found(folder.Path("b.txt"), folder.Path("a")).ShouldBe(["b.txt", "a/deep/y.html", "a/z.md"]);

    [Fact]
    public void A_link_to_a_folder_is_not_followed_in_a_circle()
    {
        Directory.CreateSymbolicLink(folder.Path("a/up"), folder.Root);

        Found(folder.Path("a")).ShouldBe(["a/deep/y.html", "a/z.md"]);
    }

    [Theory]
    [InlineData("300", 300)]
    [InlineData("64KB", 64 << 10)]
    [InlineData("64 kib", 64 << 10)]
    [InlineData("256MB", 256 << 20)]
    [InlineData("1.5G", 3L << 29)]
    [InlineData("10b", 10)]
    public void A_size_is_read_with_or_without_a_unit(string typed, long bytes) => TypedSize.Parse(typed).ShouldBe(bytes);

    List<string> Found(params string[] arguments) =>
        [.. InputFiles.Of(arguments).Select(file => Path.GetRelativePath(folder.Root, file.Path).Replace('\\', '/'))];
}
