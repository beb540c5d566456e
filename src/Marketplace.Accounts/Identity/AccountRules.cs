using System.Text.RegularExpressions;
using FluentValidation;
using Marketplace.Texts;

namespace Marketplace.Accounts.Identity;

/// <summary>What e-mail addresses, user names and passwords look like.</summary>
internal static class AccountRules
{
    public const int MinPassword = 10;
    public const int MaxPassword = 100;
    public const string UserNamePattern = "^[A-Za-z0-9][A-Za-z0-9._-]{2,29}\\z";

    public const string TooCommon = "Many people use this password, so it is easy to guess. Choose another one.";
    public const string Known = "Your password can't contain your user name, your e-mail address or the name of this site.";

    private const string Product = "marketplace";
    private const int ShortestName = 4;

    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Please type your e-mail address.")
        .MaximumLength(EmailAddress.MaxLength).WithMessage("This e-mail address is too long.")
        .Must(EmailAddress.IsValid).WithMessage("Enter an e-mail address such as name@example.com.");

    public static IRuleBuilderOptions<T, string> IsUserName<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Please choose a user name.")
        .Must(n => Regex.IsMatch(n, UserNamePattern))
        .WithMessage("A user name has 3 to 30 letters (a to z), digits, dots, hyphens or underscores, and begins with a letter or a digit.")
        .IsNotReserved();

    /// <summary>Nobody speaks in the name of the house.</summary>
    public static IRuleBuilderOptions<T, string> IsNotReserved<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => !ReservedWords.AreIn(name)).WithMessage("This name could be taken for our own staff. Please choose another one.");

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
}
