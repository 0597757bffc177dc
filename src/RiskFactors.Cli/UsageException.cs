namespace RiskFactors.Cli;

/// <summary>The command cannot run as it was typed. The message is one sentence for the person who typed it.</summary>
sealed class UsageException(string message) : Exception(message);
