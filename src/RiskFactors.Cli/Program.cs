using RiskFactors.Cli;

BundledNatives.Offer();
return CliProgram.Run(args, CliStreams.OfProcess());
