using System.Net.Mail;
using System.Text.RegularExpressions;
using FluentValidation;

namespace Marketplace.Accounts.Identity;

/// <summary>What e-mail addresses, user names, phone numbers and passwords look like.</summary>
internal static class AccountRules
{
    public const int MaxEmail = 254;
    public const int MinPassword = 10;
    public const int MaxPassword = 100;
    public const string UserNamePattern = "^[A-Za-z0-9][A-Za-z0-9._-]{2,29}\\z";
    public const string PhonePattern = @"^\+[1-9][0-9]{6,14}\z";

    public const string TooCommon = "Many people use this password, so it is easy to guess. Choose another one.";
    public const string Known = "Your password can't contain your user name, your e-mail address or the name of this site.";

    private const string Product = "marketplace";
    private const int ShortestName = 4;

    private static readonly char[] PhoneFillers = [' ', '-', '(', ')', '/', '.'];

    public static string PlainPhone(string typed) => string.Concat(typed.Split(PhoneFillers));

    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(e => e.Trim().Length > 0).WithMessage("Please type your e-mail address.")
        .Must(e => e.Trim().Length <= MaxEmail).WithMessage("This e-mail address is too long.")
        .Must(e => LooksLikeEmail(e.Trim())).WithMessage("This does not look like an e-mail address.");

    public static IRuleBuilderOptions<T, string> IsUserName<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(n => n.Trim().Length > 0).WithMessage("Please choose a user name.")
        .Must(n => Regex.IsMatch(n.Trim(), UserNamePattern))
        .WithMessage("A user name has 3 to 30 letters (a to z), digits, dots, hyphens or underscores, and begins with a letter or a digit.");

    public static IRuleBuilderOptions<T, string> IsPhone<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(p => p.Trim().Length > 0).WithMessage("Please type your phone number.")
        .Must(p => p.Length <= 40 && Regex.IsMatch(PlainPhone(p), PhonePattern))
        .WithMessage("A phone number begins with + and the country code, such as +49 30 1234567.");

    public static IRuleBuilderOptions<T, string> IsNewPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(p => p.Length >= MinPassword).WithMessage("A password has at least 10 characters.")
        .Must(p => p.Length <= MaxPassword).WithMessage("A password has at most 100 characters.")
        .Must(p => p.Distinct().Count() >= 5).WithMessage("This password is too easy to guess.")
        .Must(p => !CommonPasswords.Contains(p)).WithMessage(TooCommon);

    public static IRuleBuilderOptions<T, string> IsOwnPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your password.")
        .MaximumLength(MaxPassword).WithMessage("A password has at most 100 characters.");

    /// <summary>Whether a password contains what everybody knows of its owner: the user name, what stands before the @, or the product's name.</summary>
    public static bool IsKnown(string password, string userName, string email) => new[] { Product, userName.Trim(), email.Trim().Split('@')[0] }
        .Any(name => name.Length >= ShortestName && password.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool LooksLikeEmail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>' or ',' or ';');
}
