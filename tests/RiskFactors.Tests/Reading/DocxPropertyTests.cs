using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RiskFactors.Tests.Reading;

[Properties(MaxTest = 300)]
public class DocxPropertyTests
{
    [Property]
    public Property Blocks_of_any_word_xml_tile_it_and_map_into_it() =>
        Prop.ForAll(Soup.Word.ToArbitrary(), body =>
        {
            var filing = DocxFile.Read(body);
            Tiling.ShouldHold(filing);
            Tiling.ShouldMapInsideBlocks(filing);
            Tiling.ShouldHaveSingleSpaces(filing);
        });
}
