using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>How a single file unpacks what it carries, shown with a resource that every build has.</summary>
public sealed class BundledNativesTests : IDisposable
{
    const string Resource = "completions.bash";

    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_resource_is_unpacked_alone_into_a_folder_that_is_made()
    {
        var file = BundledNatives.Unpack(Resource, folder.Path("new"))!;

        File.ReadAllText(file).ShouldStartWith("# Completion of riskfactors for bash");
        Directory.GetFiles(folder.Path("new")).ShouldBe([file]);
    }

    [Fact]
    public void What_is_there_is_taken_as_it_is()
    {
        folder.Write(Resource, "unpacked before");

        File.ReadAllText(BundledNatives.Unpack(Resource, folder.Root)!).ShouldBe("unpacked before");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_none()
    {
        folder.Write("file", "");

        BundledNatives.Unpack(Resource, folder.Path("file")).ShouldBeNull();
    }

    [Theory]
    [InlineData("completions", Resource)]
    [InlineData("completions.bash", Resource)]
    [InlineData("libnothing", null)]
    [InlineData("bash", null)]
    public void A_library_is_asked_for_with_its_ending_or_without(string name, string? resource) => BundledNatives.ResourceOf(name).ShouldBe(resource);

    [Fact]
    public void A_library_that_was_not_found_is_told_from_other_failures()
    {
        BundledNatives.IsMissing(new TypeInitializationException("Canvas", new DllNotFoundException())).ShouldBeTrue();
        BundledNatives.IsMissing(new TypeInitializationException("Canvas", new InvalidOperationException())).ShouldBeFalse();
        BundledNatives.IsMissing(new IOException()).ShouldBeFalse();
    }
}
