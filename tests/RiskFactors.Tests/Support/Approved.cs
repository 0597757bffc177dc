namespace RiskFactors.Tests.Support;

/// <summary>
/// Texts that are pinned: a change of one is looked at by a person and then committed. APPROVE=1 dotnet test tests/RiskFactors.Tests --filter Approved
/// takes every text as it is now.
/// </summary>
static class Approved
{
    /// <summary>Fails unless the text is the approved one; what was received is then written beside it.</summary>
    /// <param name="name">The file's name without ".approved", with its extension: "help.txt" is kept as Approved/help.approved.txt.</param>
    /// <param name="text">The text as it is now.</param>
    public static void ShouldBe(string name, string text)
    {
        var approvedPath = PathOf(name, "approved");
        var receivedPath = PathOf(name, "received");
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approvedPath, text);
            File.Delete(receivedPath);
            return;
        }
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (text == approved)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, text);
        Assert.Fail(
            $"""
            {name} is not what was approved.
            {FirstDifference(approved, text)}
            Look at it:  diff {approvedPath} {receivedPath}
            Take it:     mv {receivedPath} {approvedPath}
            Take all:    APPROVE=1 dotnet test tests/RiskFactors.Tests --filter Approved
            """);
    }

    static string PathOf(string name, string state) =>
        Repository.Path("tests", "RiskFactors.Tests", "Approved", $"{Path.GetFileNameWithoutExtension(name)}.{state}{Path.GetExtension(name)}");

    static string FirstDifference(string approved, string received)
    {
        var was = approved.Split('\n');
        var now = received.Split('\n');
        var line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line])
            line++;
        return $"Line {line + 1} was: {was.ElementAtOrDefault(line)}\nLine {line + 1} is:  {now.ElementAtOrDefault(line)}";
    }
}
