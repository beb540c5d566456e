using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-3")]
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+49 30 1234567", "+49301234567")]
    [InlineData("+49 (0)30 1234567", "+49301234567")]
    [InlineData("+49\u00A030\u00A01234567", "+49301234567")]
    [InlineData("＋４９ ３０ １２３４５６７", "+49301234567")]
    [InlineData("+49\u201130\u20131234567", "+49301234567")]
    [InlineData("+49 (30) 123-45.67/8", "+493012345678")]
    [InlineData("0049 30 1234567", "+49301234567")]
    [InlineData("+\u0664\u0669 \u0663\u0660 \u0661\u0662\u0663\u0664\u0665\u0666\u0667", "+49301234567")]
    [InlineData("+44 (0)20 7946 0018", "+442079460018")]
    [InlineData("+39 06 698 12345", "+390669812345")]
    [InlineData("+1 555 010 0000", "+15550100000")]
    [InlineData("\u200B+420 123 456 789", "+420123456789")]
    public void A_number_is_kept_in_one_form(string typed, string e164) => PhoneNumber.Read(typed).ShouldBe((e164, null));

    [Theory]
    [InlineData("030 1234567", "DE", "+49301234567")]
    [InlineData("0049 30 1234567", "DE", "+49301234567")]
    [InlineData("+33 1 23 45 67 89", "DE", "+33123456789")]
    [InlineData("01 23 45 67 89", "FR", "+33123456789")]
    public void Where_the_form_knows_the_country_its_own_numbers_are_read(string typed, string country, string e164) =>
        PhoneNumber.Read(typed, country).ShouldBe((e164, null));

    [Theory]
    [InlineData("030 1234567", "country code")]
    [InlineData("+0301234567", "country code")]
    [InlineData("", "country code")]
    [InlineData("call me", "country code")]
    [InlineData("+49 30 1234567 at noon", "country code")]
    [InlineData("+49 30 12345678901234567890123456789012345", "country code")]
    [InlineData("+999 123456789", "country code")]
    [InlineData("+49 30 1234567 ext. 12", "extension")]
    [InlineData("+49 30 1234567 x12", "extension")]
    [InlineData("+49 30 1234567,,12", "extension")]
    [InlineData("+49 30 1234567#12", "extension")]
    [InlineData("+49 1", "doesn't exist")]
    [InlineData("+1 555 01", "doesn't exist")]
    [InlineData("+49 30 12345678901234", "doesn't exist")]
    public void What_cannot_be_called_is_refused_with_a_sentence(string typed, string says)
    {
        var (e164, problem) = PhoneNumber.Read(typed);
        e164.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(says);
    }
}
