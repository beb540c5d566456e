using System.Text.RegularExpressions;
using FluentValidation;
using Marketplace.Accounts.ChoosePassword;
using Marketplace.Texts;

namespace Marketplace.Accounts.Identity;

/// <summary>Rules for email addresses, usernames and passwords.</summary>
internal static class AccountRules
{
    public const int MinPassword = 10;
    public const int MaxPassword = 100;
    public const int MaxCode = 40;
    public const string UserNamePattern = "^[A-Za-z0-9][A-Za-z0-9._-]{2,29}\\z";

    public const string TooCommon = "This password is too common. Choose one that is harder to guess.";
    public const string Known = "Choose a password that doesn't contain your username, your email address or this site's name.";

    private const string Product = "marketplace";
    private const int ShortestName = 4;

    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your email address.")
        .MaximumLength(EmailAddress.MaxLength).WithMessage("Enter a shorter email address.")
        .Must(EmailAddress.IsValid).WithMessage("Enter an email address like name@example.com.");

    public static IRuleBuilderOptions<T, string> IsUserName<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Choose a username.")
        .Must(n => Regex.IsMatch(n, UserNamePattern))
        .WithMessage("Use 3 to 30 letters (a to z), digits, dots, hyphens or underscores. Start with a letter or digit.")
        .IsNotReserved();

    /// <summary>Names that could pass for staff are refused.</summary>
    public static IRuleBuilderOptions<T, string> IsNotReserved<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => !ReservedWords.AreIn(name)).WithMessage("This name could be mistaken for our staff. Choose another name.");

    public static IRuleBuilderOptions<T, string> IsNewPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(p => p.Length >= MinPassword).WithMessage("Use at least 10 characters.")
        .Must(p => p.Length <= MaxPassword).WithMessage("Use at most 100 characters.")
        .Must(p => p.Distinct().Count() >= 5).WithMessage("This password is too easy to guess. Use at least 5 different characters.")
        .Must(p => !CommonPasswords.Contains(p)).WithMessage(TooCommon);

    public static IRuleBuilderOptions<T, string> IsOwnPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your password.")
        .MaximumLength(MaxPassword).WithMessage("Use at most 100 characters.");

    public static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your code.")
        .MaximumLength(MaxCode).WithMessage("Use at most 40 characters.");

    /// <summary>Whether a password contains the username, the part of the email address before the @, or the product's name.</summary>
    public static bool IsKnown(string password, string userName, string email) => new[] { Product, userName.Trim(), email.Trim().Split('@')[0] }
        .Any(name => name.Length >= ShortestName && password.Contains(name, StringComparison.OrdinalIgnoreCase));
}
