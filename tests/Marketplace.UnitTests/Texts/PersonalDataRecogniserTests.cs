using Marketplace.Texts;

namespace Marketplace.UnitTests.Texts;

[Trait("Rule", "TXT-2")]
public sealed class PersonalDataRecogniserTests
{
    [Theory]
    [InlineData("bob.miller@\u200Bexample.com")]
    [InlineData("bob.miller＠example．com")]
    [InlineData("bob\u00AD.miller@example。com")]
    [InlineData("bob (at) example (dot) com")]
    [InlineData("bob @ example . com")]
    [InlineData("bob at example dot com")]
    public void An_address_is_found_in_whatever_characters_it_is_written(string text) =>
        PersonalDataRecogniser.Find($"Write to {text} please.").ShouldBe(PersonalDataKind.EmailAddress);

    [Theory]
    [InlineData("+49 30 1234567")]
    [InlineData("+49\u201130\u20111234567")]
    [InlineData("030\u20111234567")]
    [InlineData("＋４９３０１２３４５６７")]
    [InlineData("+\u0664\u0669\u0663\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667")]
    [InlineData("+49\u200B30\u200B1234567")]
    [InlineData("0049 30 1234567")]
    [InlineData("(030) 123-4567")]
    [InlineData("030/1234567")]
    [InlineData("01 23 45 67 89")]
    [InlineData("0151 23456789")]
    [InlineData("612 345 678")]
    [InlineData("(202) 555-0123")]
    [InlineData("202-555-0123")]
    public void A_phone_number_is_found_in_whatever_characters_it_is_written(string number)
    {
        PersonalDataRecogniser.Find($"It is {number}, any time.").ShouldBe(PersonalDataKind.PhoneNumber);
        PersonalDataRecogniser.Find($"Since 2026-11-28 10:30 it is {number}.").ShouldBe(PersonalDataKind.PhoneNumber);
    }

    [Theory]
    [InlineData("call 1234567")]
    [InlineData("my mobile is 20 12 34 56")]
    [InlineData("For your order 1234567, phone 5551234")]
    public void Any_number_is_one_where_the_words_before_it_say_so(string text) => PersonalDataRecogniser.Find(text).ShouldBe(PersonalDataKind.PhoneNumber);

    [Theory]
    [InlineData("It was sent on 2026-11-28 10:30.")]
    [InlineData("It was sent on 28.11.2026 10.30, not on 05/03/2026.")]
    [InlineData("From 2026-11-28 - 2026-12-03 we are away.")]
    [InlineData("It comes in 10/20/30/40/50 cm.")]
    [InlineData("The sizes are 10/20/30/40/50.")]
    [InlineData("The sizes are 36-38-40-42-44-46.")]
    [InlineData("It measures 1200 x 800 x 1500 mm, or 1000-2000-3000 mm.")]
    [InlineData("It costs 1.234.567,00, or EUR 12 345 678, or €1 234 567.")]
    [InlineData("It costs 600 123 456 CZK.")]
    [InlineData("The season 2025/2026 and the years 2019-2024 were good.")]
    [InlineData("Order 1H4QK2M8X9A3 and order 1234567890123 were late.")]
    [InlineData("Your order number is 2025550123.")]
    [InlineData("Tracking no. 0123456789012 says so.")]
    [InlineData("The parcel DE123456789 took two weeks.")]
    [InlineData("ISBN 978-3-16-148410-0, article 0301234567.")]
    [InlineData("The factor is 0.1234567 here.")]
    [InlineData("We made 12, 24 and 36 of them in 7 days.")]
    public void Dates_sizes_prices_and_numbers_of_orders_are_none(string text) => PersonalDataRecogniser.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("The signal was weak and the line was dead.")]
    [InlineData("A telegram would not have been quicker.")]
    [InlineData("No signal at home, so the line at the shop was long.")]
    [InlineData("There was discord on the price.")]
    [InlineData("Meet the deadline @ noon. Thanks.")]
    [InlineData("Three pieces @1500 each.")]
    public void A_word_that_is_also_a_messengers_name_is_not_found_alone(string text) => PersonalDataRecogniser.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("Message me on Signal.")]
    [InlineData("Find us on Telegram")]
    [InlineData("telegram: @bens_prints")]
    [InlineData("telegram me")]
    [InlineData("What\u200Bsapp us")]
    [InlineData("WhatsApp: we answer there")]
    [InlineData("t.me/bensprints")]
    [InlineData("Look for @bens_prints")]
    public void A_name_at_a_messenger_is_found(string text) => PersonalDataRecogniser.Find(text).ShouldBe(PersonalDataKind.Messenger);

    [Theory]
    [InlineData("We sent it to Haupt\u00ADstraße 5.")]
    [InlineData("You live at 12\u00A0Long Meadow Lane.")]
    public void A_street_is_found(string text) => PersonalDataRecogniser.Find(text).ShouldBe(PersonalDataKind.StreetAddress);
}
