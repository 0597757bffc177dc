using PublicApiGenerator;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_public_API_is_as_approved() =>
        Approved.ShouldBe(
            "RiskFactors.txt",
            typeof(RiskFactorExtractor).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    [Fact]
    public void Only_the_root_folder_is_public() =>
        typeof(RiskFactorExtractor).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct().ShouldBe(["RiskFactors"]);

    [Fact]
    public void The_public_API_of_the_store_is_as_approved() =>
        Approved.ShouldBe(
            "RiskFactors.Store.txt",
            typeof(RiskFactors.Store.FilingStore).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    [Fact]
    public void Only_the_root_folder_of_the_store_is_public() =>
        typeof(RiskFactors.Store.FilingStore).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct().ShouldBe(["RiskFactors.Store"]);
}
