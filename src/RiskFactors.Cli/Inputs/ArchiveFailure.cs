namespace RiskFactors.Cli.Inputs;

/// <summary>What can be wrong with archives and files in them.</summary>
static class ArchiveFailure
{
    public static FilingReadException Damaged(Exception e) => new("damaged-archive", $"The archive is damaged or cut short: {e.Message}", e);

    public static FilingReadException WithoutEnd() => new("damaged-archive", "The archive breaks off without its end; files may be missing.");

    public static FilingReadException UnsafePath() => new("unsafe-path", "The file's path leads out of its archive; it is not read.");

    public static FilingReadException Encrypted() => new("encrypted", "The file is encrypted in its archive.");

    public static FilingReadException TooDeep(int depth) => new("too-deep", $"The archive is inside {depth} others, the most that are opened.");

    public static FilingReadException ExpandsTooMuch(int ratio) => new("expands-too-much", $"It unpacks to more than {ratio} times its size; it is not read further.");
}
