using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "ACC-3")]
public sealed class CountriesTests
{
    [Fact]
    public void Countries_are_known_by_code_and_name()
    {
        Countries.All.ShouldContain(("DE", "Germany"));
        Countries.NameOf("DE").ShouldBe("Germany");
        Countries.NameOf("Germany").ShouldBe("Germany");
        Countries.NameOf("EH").ShouldBe("Western Sahara");
        Countries.Has("XX").ShouldBeFalse();
        Countries.All.Count.ShouldBe(243);
        Countries.All.ShouldAllBe(country => country.Name.Length > 3);
    }
}
