namespace RiskFactors.Cli.Inputs;

/// <summary>How far archives are followed.</summary>
/// <param name="Expansion">The most that something may unpack to, in times of its packed size.</param>
/// <param name="Depth">The most archives that may be inside one another.</param>
/// <param name="MaxBytes">The largest archive inside an archive that is opened, where that takes having it in memory.</param>
sealed record ArchiveLimits(int Expansion, int Depth, long MaxBytes);
