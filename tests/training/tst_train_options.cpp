// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/picture_options.h"
#include "training/train_options.h"

#include <QTest>

#include <limits>

using namespace vulpes;
using namespace vulpes::training;

namespace {

TrainOptions someOptions()
{
    TrainOptions options;
    options.space = "foxnas-cpu-32";
    options.data = "cifar10:pictures";
    return options;
}

std::string factOf(const Error& error, const char* key)
{
    for (const base::Fact& fact : error.facts)
        if (fact.key == key)
            return std::get<std::string>(fact.value);
    return {};
}

} // namespace

class TestTrainOptions : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberComesBackAsItWent()
    {
        TrainOptions options = someOptions();
        options.pictures = {24, 28, 7, 8000, 2000, 1000};
        options.augmentation = {3, false, 8};
        options.architecture = "foxnas-cpu-32:24:d1";
        options.epochs = 22;
        options.batch = 32;
        options.rate = 0.05;
        options.warmupEpochs = 0.5;
        options.momentum = 0.8;
        options.weightDecay = 1e-4;
        options.labelSmoothing = 0;
        options.gradientClip = 0;
        options.randomNetworks = 3;
        options.emaDecay = 0.998;
        options.calibrationPictures = 1024;
        options.checkEvery = 3;
        options.processes = 2;
        options.device = "auto";
        options.seed = std::numeric_limits<std::uint64_t>::max();
        QCOMPARE(trainOptionsFromJson(toJson(options)).value(), options);
        QVERIFY(check(options).has_value());
    }

    void missingKeysTakeTheirDefaults()
    {
        QCOMPARE(trainOptionsFromJson(Json::object()).value(), TrainOptions());
    }

    void aKeyOfAnotherTypeIsNamed()
    {
        for (const auto& [text, key] : std::vector<std::pair<std::string, std::string>>{
                 {R"({"epochs":"ten"})", "epochs"}, {R"({"seed":-1})", "seed"}, {R"({"pictures":3})", "pictures"},
                 {R"({"pictures":{"train":-1}})", "pictures.train"}, {R"({"augmentation":3})", "augmentation"}, {"[]", ""}}) {
            const auto result = trainOptionsFromJson(base::parseJson(text).value());
            QVERIFY(!result);
            QCOMPARE(result.error().code, std::string("options_json"));
            QCOMPARE(factOf(result.error(), "key"), key);
        }
    }

    void defaultsMakeSense()
    {
        QVERIFY(check(someOptions()).has_value());
    }

    void whatMakesNoSenseIsNamedWithWhatWould()
    {
        const auto named = [](auto change) {
            TrainOptions options = someOptions();
            change(options);
            const auto result = check(options);
            return result ? std::string() : factOf(result.error(), "option");
        };
        QCOMPARE(named([](TrainOptions& o) { o.epochs = 0; }), std::string("epochs"));
        QCOMPARE(named([](TrainOptions& o) { o.batch = 1; }), std::string("batch"));
        QCOMPARE(named([](TrainOptions& o) { o.rate = std::numeric_limits<double>::quiet_NaN(); }), std::string("rate"));
        QCOMPARE(named([](TrainOptions& o) { o.warmupEpochs = 31; }), std::string("warmup_epochs"));
        QCOMPARE(named([](TrainOptions& o) { o.device = "tpu"; }), std::string("device"));
        QCOMPARE(named([](TrainOptions& o) { o.space.clear(); }), std::string("space"));
        QCOMPARE(named([](TrainOptions& o) { o.data.clear(); }), std::string("data"));
        QCOMPARE(named([](TrainOptions& o) { o.pictures.height = 0; }), std::string("pictures.height"));
        QCOMPARE(named([](TrainOptions& o) { o.augmentation.cutout = 40; }), std::string("augmentation.cutout"));
    }

    void limitsAreThoseThatAreChecked()
    {
        QCOMPARE(limitsOf("epochs")->least, 1.0);
        QVERIFY(!limitsOf("seed"));
        QVERIFY(!limitsOf("no such option"));
        TrainOptions options = someOptions();
        options.randomNetworks = static_cast<int>(limitsOf("random_networks")->most);
        QVERIFY(check(options).has_value());
        ++options.randomNetworks;
        QVERIFY(!check(options).has_value());
    }
};

QTEST_GUILESS_MAIN(TestTrainOptions)
#include "tst_train_options.moc"
