using System.Net;
using System.Text;
using Marketplace.Accounts.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "TXT-3")]
public sealed class AddressesTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task An_address_with_an_international_domain_is_one_account_in_either_form()
    {
        var name = Newcomers.NewName();
        var (unicode, ascii) = ($"{name}@bücher.example", $"{name}@xn--bcher-kva.example");
        (await market.Register(name, unicode)).Path.ShouldBe("/account/registered");
        await Confirm(unicode);
        (await market.Register(Newcomers.NewName(), ascii)).Path.ShouldBe("/account/registered");
        (await Accounts(name)).ShouldBe(1);
        foreach (var email in new[] { unicode, ascii, ascii.ToUpperInvariant(), unicode.Normalize(NormalizationForm.FormD) })
        {
            (await SignIn(email, Newcomers.Password)).ShouldBe("/");
        }
    }

    [Fact]
    public async Task An_address_with_any_letters_before_the_sign_is_taken()
    {
        var name = Newcomers.NewName();
        (await market.Register(name, $"zoë.{name}@example.org")).Path.ShouldBe("/account/registered");
        (await market.AccountOf(name)).Email.ShouldBe($"zoë.{name}@example.org");
    }

    [Theory]
    [InlineData("ana@localhost")]
    [InlineData("ana@exa mple.org")]
    [InlineData("ana@xn--a.example")]
    [InlineData("ana")]
    public async Task What_is_no_address_is_refused_with_a_sentence(string email)
    {
        var page = await market.Register(Newcomers.NewName(), email);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Email").ShouldBe("Enter an email address like name@example.com.");
        page.ValueOf("Email").ShouldBe(email);
    }

    [Theory]
    [InlineData("+49 (0)30 1234567", "+49301234567")]
    [InlineData("\uFF0B49\u00A030\u00A01234567", "+49301234567")]
    [InlineData("0044 20 7946 0018", "+442079460018")]
    public async Task A_phone_number_is_kept_in_one_form(string typed, string kept)
    {
        var name = Newcomers.NewName();
        (await Register(name, typed, Newcomers.Password)).Path.ShouldBe("/account/registered");
        (await market.AccountOf(name)).PhoneNumber.ShouldBe(kept);
    }

    [Theory]
    [InlineData("", "Enter your phone number.")]
    [InlineData("030 1234567", "Enter a phone number with its country code, for example +49 30 1234567.")]
    [InlineData("+49 30 1234567 ext. 5", "Enter a phone number without an extension.")]
    [InlineData("+49 30 123456789012345", "This phone number doesn't exist. Check the digits.")]
    public async Task What_is_no_phone_number_is_refused_with_a_sentence(string typed, string sentence)
    {
        var page = await Register(Newcomers.NewName(), typed, Newcomers.Password);
        page.ErrorAt("Phone").ShouldBe(sentence);
        page.ValueOf("Phone").ShouldBe(typed);
    }

    [Fact]
    public async Task A_password_is_the_same_however_a_keyboard_composes_its_letters_and_keeps_its_spaces()
    {
        var name = Newcomers.NewName();
        const string Password = " crème brûlée ﬁn ";
        await Register(name, "+49301234567", Password.Normalize(NormalizationForm.FormC));
        await Confirm(Newcomers.EmailOf(name));
        (await SignIn(Newcomers.EmailOf(name), Password.Normalize(NormalizationForm.FormD))).ShouldBe("/");
        (await SignIn(Newcomers.EmailOf(name), Password.Normalize(NormalizationForm.FormC))).ShouldBe("/");
        (await SignIn(Newcomers.EmailOf(name), Password.Trim())).ShouldBe("/account/sign-in");
    }

    private Task<int> Accounts(string name) => market.In((AccountsDbContext db) => db.Accounts.CountAsync(a => a.Email!.StartsWith(name + "@")));

    private async Task<Page> Register(string name, string phone, string password) => await (await market.Visitor().Open("/account/register"))
        .Submit("Register", new { Email = Newcomers.EmailOf(name), UserName = name, Phone = phone, Password = password });

    private async Task Confirm(string email)
    {
        var mail = market.MailsTo(email).Single();
        await (await market.Visitor().Open(Newcomers.LinkIn(mail))).Submit("Confirm");
    }

    private async Task<string> SignIn(string email, string password) =>
        (await (await market.Visitor().Open("/account/sign-in")).Submit("Sign in", new { Email = email, Password = password })).Path;
}
