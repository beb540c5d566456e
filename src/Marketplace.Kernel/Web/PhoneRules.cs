using FluentValidation;
using Marketplace.Texts;

namespace Marketplace.Kernel.Web;

/// <summary>Validates phone numbers in forms.</summary>
public static class PhoneRules
{
    /// <summary>Refuses invalid phone numbers with the message of <see cref="PhoneNumber.Read"/>.</summary>
    /// <param name="rule">The field.</param>
    /// <param name="country">The country in the form, for numbers without a country code.</param>
    public static IRuleBuilderOptionsConditions<T, string> IsPhone<T>(this IRuleBuilder<T, string> rule, Func<T, string?>? country = null) =>
        rule.Custom((typed, context) =>
        {
            if (PhoneNumber.Read(typed, country?.Invoke(context.InstanceToValidate)).Problem is { } problem) context.AddFailure(problem);
        });
}
