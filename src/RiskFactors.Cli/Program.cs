using RiskFactors.Cli;

return CliProgram.Run(args, CliStreams.OfProcess());
