using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.MakeFirstAdministrator;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts;

/// <summary>Section <c>Accounts</c>.</summary>
internal sealed class AccountsOptions : IValidatableObject
{
    /// <summary>How many failed attempts lock an account.</summary>
    [Range(1, 100)]
    public int FailedTries { get; set; } = 5;

    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LockedFor { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00")]
    public TimeSpan ConfirmationLinkLives { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a link to set a password or change the email address is valid.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan ResetLinkLives { get; set; } = TimeSpan.FromHours(1);

    /// <summary>An account gets at most one email of each kind in this time.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan PauseBetweenMails { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an account may stay unconfirmed. Then it is deleted, and its username is free again.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan UnconfirmedKept { get; set; } = TimeSpan.FromDays(7);

    /// <summary>A session ends after being unused for this long.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "365.00:00:00")]
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromDays(14);

    /// <summary>A session ends this long after it began, even if in use.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "365.00:00:00")]
    public TimeSpan SessionLives { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long an administrator has to decide an appeal against a suspension.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan SuspensionAppealDue { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Whether staff see the staff area only with an authenticator app, or after signing in with a passkey.</summary>
    public bool StaffSecondFactor { get; set; } = true;

    /// <summary>Two accounts that sign in on one device at most this far apart belong together.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan SharedDeviceWithin { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long two accounts belong together after that; zero if devices don't matter.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "730.00:00:00")]
    public TimeSpan SharedDeviceKept { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long a former phone number, email address or payout account counts when accounts are compared; zero if only current ones do, and nothing is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "730.00:00:00")]
    public TimeSpan FormerContactKept { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long the file with a person's data can be downloaded.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan DataFileKept { get; set; } = TimeSpan.FromDays(7);

    /// <summary>A person can ask for their data once in this time.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan DataFileEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often a host looks for files to make.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan DataFileLook { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a person who closes their account can keep it.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "90.00:00:00")]
    public TimeSpan ClosingGrace { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long before the end they are reminded.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan ClosingReminder { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long nobody else can take the name of a closed account or shop.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan ClosedNameKept { get; set; } = TimeSpan.FromDays(365);

    [ValidateObjectMembers]
    public FirstAdministratorOptions? FirstAdministrator { get; set; }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (SessionIdle > SessionLives) yield return new ValidationResult("SessionIdle must not be longer than SessionLives.", [nameof(SessionIdle)]);
    }
}
